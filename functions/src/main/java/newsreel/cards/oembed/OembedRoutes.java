package newsreel.cards.oembed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import newsreel.cards.CardSubject;
import newsreel.cards.PageLinks;
import newsreel.catalog.Article;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.http.Conditional;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.values.WebUrl;

/**
 * Answers oEmbed consumers. Whatever is not public is unknown to them (404): nothing here asks for
 * a login, so that 401 never arises.
 */
public final class OembedRoutes {
  private static final Pattern BOUND = Pattern.compile("0{0,4}[1-9][0-9]{0,8}");

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public OembedRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /oembed", this::oembed);
  }

  private record Found(Oembed oembed, Optional<Instant> until) {}

  private Response oembed(Request request) {
    String text =
        request
            .queryParameter("url")
            .filter(url -> !url.isBlank() && url.length() <= WebUrl.MAX_LENGTH)
            .orElseThrow(
                () -> Parameters.bad("url", "url is the page to embed, of 1 to 2,048 characters"));
    boolean xml =
        switch (request.queryParameter("format").orElse("json")) {
          case "json" -> false;
          case "xml" -> true;
          default -> throw Problem.of(501, "The supported formats are json and xml.").asException();
        };
    PageLinks links = new PageLinks(request.baseUrl());
    Oembeds oembeds =
        new Oembeds(
            links,
            bound("maxwidth", request.queryParameter("maxwidth")),
            bound("maxheight", request.queryParameter("maxheight")),
            request.queryParameter("dnt").isPresent());
    Found found =
        WebUrl.parse(text)
            .flatMap(url -> find(url, oembeds))
            .orElseThrow(
                () -> Problem.of(404, "No video or article here has this URL.").asException());
    return conditional.answer(
        request,
        xml
            ? Representation.of(
                OembedXml.CONTENT_TYPE, OembedXml.bytes(found.oembed()), found.until())
            : Representation.of(
                OembedJson.CONTENT_TYPE, OembedJson.bytes(found.oembed()), found.until()));
  }

  private Optional<Found> find(WebUrl url, Oembeds oembeds) {
    return EmbeddedItem.of(url, oembeds.links().baseUrl())
        .flatMap(
            item ->
                switch (item) {
                  case EmbeddedItem.OfVideo(var id) ->
                      catalog.video(id) instanceof Shown.Item<Video> shown
                          ? Optional.of(video(CardSubject.of(shown, catalog), oembeds))
                          : Optional.empty();
                  case EmbeddedItem.OfArticle(var id) ->
                      item(catalog.article(id)).map(shown -> article(shown, oembeds));
                  case EmbeddedItem.OfPage(var canonical) ->
                      AddressSpellings.of(canonical)
                          .flatMap(address -> item(catalog.article(address)).stream())
                          .findFirst()
                          .map(shown -> article(shown, oembeds));
                });
  }

  private static Found video(CardSubject subject, Oembeds oembeds) {
    return new Found(oembeds.of(subject, List.of()), subject.until());
  }

  private static Optional<Shown.Item<Article>> item(Shown<Article> found) {
    return found instanceof Shown.Item<Article> shown ? Optional.of(shown) : Optional.empty();
  }

  /** Of the first video that can be shown; the others are listed. */
  private Found article(Shown.Item<Article> shown, Oembeds oembeds) {
    List<VideoCard> cards = shown.item().videos();
    for (int i = 0; i < cards.size(); i++) {
      if (catalog.video(cards.get(i).id()) instanceof Shown.Item<Video> first) {
        CardSubject subject =
            new CardSubject(
                first.item(),
                Optional.of(shown.item()),
                CardSubject.earliest(shown.until(), first.until()));
        return new Found(oembeds.of(subject, cards.subList(i + 1, cards.size())), subject.until());
      }
    }
    return new Found(oembeds.ofArticleWithoutVideo(shown.item()), shown.until());
  }

  private static OptionalInt bound(String name, Optional<String> text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!BOUND.matcher(text.get()).matches()) {
      throw Parameters.bad(name, name + " is a whole number of pixels above zero");
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }
}
