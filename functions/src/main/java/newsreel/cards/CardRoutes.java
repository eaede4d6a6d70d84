package newsreel.cards;

import gg.jte.generated.precompiled.JtecardGenerated;
import gg.jte.generated.precompiled.JteposterFileGenerated;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.cards.wording.WordingLanguage;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.http.Conditional;
import newsreel.http.ItemProblems;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers with the card of a video for an iframe, and with its drawing as a file. */
public final class CardRoutes {
  /** Seconds; the drawing of an id never changes. */
  private static final int POSTER_MAX_AGE = 86_400;

  private final PublicCatalog catalog;
  private final Conditional conditional;
  private final CardPolicy policy;

  /**
   * @param frameAncestors who may frame a card, as source expressions of a Content-Security-Policy
   */
  public CardRoutes(PublicCatalog catalog, Conditional conditional, String frameAncestors) {
    this.catalog = catalog;
    this.conditional = conditional;
    this.policy = new CardPolicy(frameAncestors);
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /cards/{id}", this::card, "GET /cards/{id}/poster.svg", this::poster);
  }

  private Response card(Request request) {
    PageLinks links = new PageLinks(request.baseUrl());
    Optional<VideoId> id = ItemProblems.idOr404(request, VideoId::new);
    if (id.isEmpty()) {
      return missing(request);
    }
    return switch (catalog.video(id.get())) {
      case Shown.Item<Video> shown -> card(request, CardSubject.of(shown, catalog), links);
      case Shown.Gone<Video>(Withdrawal withdrawal) -> gone(request, withdrawal, links);
      case Shown.Missing<Video>() -> missing(request);
    };
  }

  private Response card(Request request, CardSubject subject, PageLinks links) {
    WordingLanguage language =
        WordingLanguage.of(subject.language(), request.header("accept-language"));
    CardView view =
        CardViews.of(subject, CardExtras.of(subject.video(), catalog), links, language.wording());
    byte[] page = HtmlPage.bytes(out -> JtecardGenerated.render(out, null, view));
    Response response =
        conditional.answer(
            request, Representation.of(HtmlPage.CONTENT_TYPE, page, subject.until()));
    return HtmlPage.guarded(HtmlPage.worded(response, language), policy.of(view, links))
        .with("link", links.oembedDiscovery(links.card(subject.video().id())));
  }

  private Response gone(Request request, Withdrawal withdrawal, PageLinks links) {
    String replacedBy = withdrawal.replacedBy();
    return notice(
        request,
        410,
        new Notice(
            "video.gone",
            withdrawal.reason(),
            replacedBy == null ? null : links.card(new VideoId(replacedBy))));
  }

  private Response missing(Request request) {
    return notice(request, 404, new Notice("video.missing", null, null));
  }

  private Response notice(Request request, int status, Notice notice) {
    return HtmlPage.guarded(notice.answer(request, status), policy.ofNotice());
  }

  private Response poster(Request request) {
    VideoId id =
        ItemProblems.idOr404(request, VideoId::new)
            .orElseThrow(() -> ItemProblems.missing("video").asException());
    byte[] drawing = HtmlPage.bytes(out -> JteposterFileGenerated.render(out, null, Poster.of(id)));
    return conditional.answer(
        request,
        Representation.of("image/svg+xml", drawing, Optional.empty()).withMaxAge(POSTER_MAX_AGE));
  }
}
