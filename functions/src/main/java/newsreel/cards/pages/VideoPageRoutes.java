package newsreel.cards.pages;

import gg.jte.generated.precompiled.JtevideoGenerated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import newsreel.cards.CardExtras;
import newsreel.cards.CardSubject;
import newsreel.cards.EmbedSize;
import newsreel.cards.HtmlPage;
import newsreel.cards.Notice;
import newsreel.cards.PageLinks;
import newsreel.cards.VideoJsonLd;
import newsreel.cards.VideoTags;
import newsreel.cards.pages.PageView.ArticleLink;
import newsreel.cards.pages.PageView.VideoView;
import newsreel.cards.wording.TextDirection;
import newsreel.cards.wording.Wording;
import newsreel.cards.wording.WordingLanguage;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Topic;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.http.Conditional;
import newsreel.http.ItemProblems;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.transcripts.SpokenText;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Answers with the pages of videos: the card, its code to copy, and the articles that have it. */
public final class VideoPageRoutes {
  private static final int ARTICLES = 20;

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public VideoPageRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /videos/{id}", this::video);
  }

  private Response video(Request request) {
    Optional<VideoId> id = ItemProblems.idOr404(request, VideoId::new);
    if (id.isEmpty()) {
      return missing(request);
    }
    return switch (catalog.video(id.get())) {
      case Shown.Item<Video> shown -> page(request, CardSubject.of(shown, catalog));
      case Shown.Gone<Video>(Withdrawal withdrawal) -> gone(request, withdrawal);
      case Shown.Missing<Video>() -> missing(request);
    };
  }

  private Response page(Request request, CardSubject subject) {
    PageLinks links = new PageLinks(request.baseUrl());
    WordingLanguage language =
        WordingLanguage.of(subject.language(), request.header("accept-language"));
    VideoView view = view(subject, links, language.wording());
    byte[] body =
        HtmlPage.bytes(out -> JtevideoGenerated.render(out, null, view, language.wording()));
    Response answer =
        conditional.answer(
            request, Representation.of(HtmlPage.CONTENT_TYPE, body, subject.until()));
    return HtmlPage.guarded(
            HtmlPage.worded(answer, language),
            PagePolicy.of(links, List.of(PageView.STYLE), List.of(PageView.SCRIPT)))
        .with("link", links.oembedDiscovery(view.embed().clip().card()));
  }

  private VideoView view(CardSubject subject, PageLinks links, Wording wording) {
    Video video = subject.video();
    PageViews views = new PageViews(links, wording);
    @Nullable LanguageTag language = subject.language();
    @Nullable Topic topic = video.metadata().topic();
    SequencedMap<String, String> tags =
        new LinkedHashMap<>(
            VideoTags.openGraph(
                subject, links, EmbedSize.of(video.metadata()), links.videoPage(video.id())));
    tags.putAll(VideoTags.twitter(subject, links, EmbedSize.of(video.metadata())));
    return new VideoView(
        links.videoPage(video.id()),
        subject.title(),
        subject.description(),
        language == null ? null : language.value(),
        TextDirection.of(language),
        subject.publishedAt().map(views::date).orElse(null),
        subject.publishedAt().map(Object::toString).orElse(null),
        topic == null ? null : topic.name(),
        links.oembedJson(links.card(video.id())),
        tags,
        VideoJsonLd.script(subject, CardExtras.of(video, catalog), links),
        views.embed(
            video.card(), new VideoDetails(video, SpokenText.of(video, catalog).orElse(null))),
        video.articles().stream()
            .limit(ARTICLES)
            .map(article -> link(article, links, views))
            .toList());
  }

  private static ArticleLink link(ArticleReference article, PageLinks links, PageViews views) {
    return new ArticleLink(
        links.articlePage(article.id()), article.headline(), views.date(article.publishedAt()));
  }

  private static Response gone(Request request, Withdrawal withdrawal) {
    @Nullable String instead = withdrawal.replacedBy();
    return MessagePage.answer(
        request,
        410,
        new Notice(
            "video.gone",
            withdrawal.reason(),
            instead == null
                ? null
                : new PageLinks(request.baseUrl()).videoPage(new VideoId(instead))));
  }

  private static Response missing(Request request) {
    return MessagePage.answer(request, 404, new Notice("video.missing", null, null));
  }
}
