package newsreel.cards.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.cards.CardSubject;
import newsreel.cards.PageLinks;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Listing;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.http.Conditional;
import newsreel.http.Lists;
import newsreel.http.Parameters;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers the feeds: the newest videos and articles, of one topic where that is asked for. */
public final class FeedRoutes {
  /** Videos in one feed. */
  private static final int MAX_VIDEOS = 25;

  /** Articles in one feed. */
  private static final int MAX_ARTICLES = 14;

  /** Videos of the articles in one feed, unless one article alone has more. */
  private static final int MAX_ATTACHED = 14;

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public FeedRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "GET /feeds/videos.rss", this::videos, "GET /feeds/articles.json", this::articles);
  }

  private Response videos(Request request) {
    PageLinks links = new PageLinks(request.baseUrl());
    Page<VideoSummary> page = catalog.videos(listing(request));
    Page<Video> videos = catalog.videos(page.items().stream().map(v -> v.card().id()).toList());
    Page<Article> articles = catalog.articles(firstArticles(videos.items()));
    Map<ArticleId, Article> byId =
        articles.items().stream().collect(Collectors.toMap(Article::id, Function.identity()));
    List<CardSubject> subjects =
        videos.items().stream().map(video -> subject(video, byId)).toList();
    byte[] body = MediaRss.bytes(subjects, self(request, "/feeds/videos.rss"), links);
    return conditional.answer(
        request,
        Representation.of(
            MediaRss.CONTENT_TYPE,
            body,
            CardSubject.earliest(
                page.until(), CardSubject.earliest(videos.until(), articles.until()))));
  }

  private static List<ArticleId> firstArticles(List<Video> videos) {
    return videos.stream()
        .flatMap(video -> video.articles().stream().limit(1))
        .map(ArticleReference::id)
        .distinct()
        .toList();
  }

  private static CardSubject subject(Video video, Map<ArticleId, Article> articles) {
    return new CardSubject(
        video,
        video.articles().stream()
            .findFirst()
            .flatMap(reference -> Optional.ofNullable(articles.get(reference.id()))),
        Optional.empty());
  }

  private Response articles(Request request) {
    PageLinks links = new PageLinks(request.baseUrl());
    Lists lists = new Lists(request, "/feeds/articles.json");
    Page<ArticleSummary> page =
        cut(
            catalog.articles(
                lists.listing().withLimit(Math.min(lists.listing().limit(), MAX_ARTICLES))));
    Page<Article> whole = catalog.articles(page.items().stream().map(ArticleSummary::id).toList());
    FeedBodies bodies = FeedBodies.of(whole.items(), catalog.bodies(whole.items()), links);
    List<VideoId> ids =
        page.items().stream()
            .flatMap(article -> article.videos().stream())
            .map(card -> card.id())
            .distinct()
            .toList();
    Page<Video> videos = catalog.videosAlone(ids);
    Map<VideoId, Video> byId =
        videos.items().stream().collect(Collectors.toMap(Video::id, Function.identity()));
    byte[] body =
        JsonFeed.bytes(
            page.items(),
            whole.items().stream().collect(Collectors.toMap(Article::id, Function.identity())),
            bodies,
            byId,
            self(request, "/feeds/articles.json"),
            page.last().map(last -> next(lists, last)),
            links);
    return conditional.answer(
        request,
        Representation.of(
            JsonFeed.CONTENT_TYPE,
            body,
            CardSubject.earliest(
                page.until(), CardSubject.earliest(whole.until(), videos.until()))));
  }

  /** Ends the page before it has too many videos. */
  private static Page<ArticleSummary> cut(Page<ArticleSummary> page) {
    int videos = 0;
    for (int i = 0; i < page.items().size(); i++) {
      videos += page.items().get(i).videos().size();
      if (i > 0 && videos > MAX_ATTACHED) {
        return new Page<>(
            page.items().subList(0, i),
            Optional.of(page.items().get(i - 1).position()),
            page.until());
      }
    }
    return page;
  }

  private static String next(Lists lists, newsreel.catalog.Position last) {
    String link = lists.nextLink(lists.cursor(last));
    return link.substring(1, link.indexOf('>'));
  }

  private static Listing listing(Request request) {
    Parameters parameters = new Parameters(request);
    return new Listing(
        parameters.id("topic", TopicId::new).orElse(null),
        null,
        null,
        null,
        Math.min(parameters.limit(), MAX_VIDEOS));
  }

  private static String self(Request request, String path) {
    String topic = request.queryParameter("topic").orElse("");
    return request.baseUrl()
        + path
        + (topic.isEmpty() ? "" : "?topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8));
  }
}
