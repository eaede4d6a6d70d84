package newsreel.cards.pages;

import gg.jte.generated.precompiled.JtearticleGenerated;
import gg.jte.generated.precompiled.JtecatalogueGenerated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.cards.CardSubject;
import newsreel.cards.HtmlPage;
import newsreel.cards.Notice;
import newsreel.cards.PageLinks;
import newsreel.cards.pages.PageView.ArticleView;
import newsreel.cards.pages.PageView.Catalogue;
import newsreel.cards.pages.PageView.TopicLink;
import newsreel.cards.wording.WordingLanguage;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Image;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.catalog.ports.TopicSummary;
import newsreel.http.Conditional;
import newsreel.http.ItemProblems;
import newsreel.http.Lists;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import org.jspecify.annotations.Nullable;

/** Answers with the catalogue page and with the pages of articles. */
public final class PageRoutes {
  private static final int ARTICLES = 13;
  private static final int TOPICS = 24;

  /** Topics read for those, of which some may have nothing. */
  private static final int MAX_TOPICS = 100;

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public PageRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /", this::catalogue, "GET /articles/{id}", this::article);
  }

  private Response catalogue(Request sent) {
    Request request = CatalogueFilters.stated(sent);
    PageLinks links = new PageLinks(request.baseUrl());
    WordingLanguage language = WordingLanguage.of(null, request.header("accept-language"));
    PageViews views = new PageViews(links, language.wording());
    Lists lists = new Lists(request, "/");
    PageTrail trail = PageTrail.of(request);
    Page<ArticleSummary> page = catalog.articles(lists.listing().withLimit(ARTICLES));
    Optional<Shown.Item<Article>> lead =
        lists.listing().after() == null ? lead(page.items()) : Optional.empty();
    List<TopicSummary> topics = catalog.topics(null, MAX_TOPICS).topics();
    Catalogue view =
        new Catalogue(
            topics.stream()
                .limit(TOPICS)
                .map(topic -> link(topic, lists.listing().topic(), trail))
                .toList(),
            Optional.ofNullable(lists.listing().topic())
                .flatMap(catalog::topic)
                .map(topic -> topic.topic().name())
                .orElse(null),
            CatalogueFilters.of(request, language.wording()),
            lead.map(
                    shown ->
                        views.article(
                            shown.item(), List.of(), VideoDetails.of(videos(shown.item()).items())))
                .orElse(null),
            page.items().stream()
                .filter(a -> lead.filter(l -> l.item().id().equals(a.id())).isEmpty())
                .map(views::teaser)
                .toList(),
            trail.newer(),
            page.last().map(last -> trail.older(lists.cursor(last))).orElse(null));
    byte[] body =
        HtmlPage.bytes(out -> JtecatalogueGenerated.render(out, null, view, language.wording()));
    return answer(
        request,
        language,
        Representation.of(
            HtmlPage.CONTENT_TYPE,
            body,
            CardSubject.earliest(
                CardSubject.earliest(page.until(), lead.flatMap(Shown.Item::until)),
                catalog.countsUntil())),
        links);
  }

  /** How far down the page's list a story may stand that is shown whole for its picture. */
  private static final int NEWEST = 5;

  /**
   * One article is shown whole: the newest whose video has a picture, of the first few; else the
   * newest with videos, or the newest.
   */
  private Optional<Shown.Item<Article>> lead(List<ArticleSummary> articles) {
    return Stream.of(
            articles.stream().limit(NEWEST).filter(PageRoutes::opensWithPicture),
            articles.stream().filter(article -> !article.videos().isEmpty()),
            articles.stream())
        .flatMap(choice -> choice)
        .findFirst()
        .flatMap(
            article ->
                catalog.article(article.id()) instanceof Shown.Item<Article> shown
                    ? Optional.of(shown)
                    : Optional.empty());
  }

  private static boolean opensWithPicture(ArticleSummary article) {
    return article.videos().stream()
        .findFirst()
        .map(VideoCard::thumbnail)
        .map(Image::picture)
        .isPresent();
  }

  /** Those that an article shows, in full. */
  private Page<Video> videos(Article shown) {
    return catalog.videos(shown.videos().stream().map(VideoCard::id).toList());
  }

  private static TopicLink link(TopicSummary topic, @Nullable TopicId chosen, PageTrail trail) {
    TopicId id = topic.topic().id();
    boolean isChosen = id.equals(chosen);
    return new TopicLink(
        trail.with("topic", isChosen ? null : id.value()),
        topic.topic().name(),
        topic.articles(),
        isChosen);
  }

  private Response article(Request request) {
    PageLinks links = new PageLinks(request.baseUrl());
    Optional<ArticleId> id = ItemProblems.idOr404(request, ArticleId::new);
    if (id.isEmpty()) {
      return missing(request);
    }
    return switch (catalog.article(id.get())) {
      case Shown.Item<Article> shown -> {
        WordingLanguage language =
            WordingLanguage.of(
                shown.item().metadata().language(), request.header("accept-language"));
        ArticleView view =
            new PageViews(links, language.wording())
                .article(
                    shown.item(),
                    catalog.body(shown.item()).orElse(List.of()),
                    VideoDetails.withTranscripts(videos(shown.item()).items(), catalog));
        byte[] body =
            HtmlPage.bytes(out -> JtearticleGenerated.render(out, null, view, language.wording()));
        yield answer(
                request,
                language,
                Representation.of(HtmlPage.CONTENT_TYPE, body, shown.until()),
                links)
            .with("link", links.oembedDiscovery(view.href()));
      }
      case Shown.Gone<Article>(Withdrawal withdrawal) ->
          MessagePage.answer(request, 410, new Notice("article.gone", withdrawal.reason(), null));
      case Shown.Missing<Article>() -> missing(request);
    };
  }

  private static Response missing(Request request) {
    return MessagePage.answer(request, 404, new Notice("article.missing", null, null));
  }

  private Response answer(
      Request request, WordingLanguage language, Representation page, PageLinks links) {
    return guarded(conditional.answer(request, page), language, links);
  }

  /** Says in which language a page is, and what it may load. */
  static Response guarded(Response page, WordingLanguage language, PageLinks links) {
    return HtmlPage.guarded(
        HtmlPage.worded(page, language),
        PagePolicy.of(links, List.of(PageView.STYLE), List.of(PageView.SCRIPT, PageView.DESK)));
  }
}
