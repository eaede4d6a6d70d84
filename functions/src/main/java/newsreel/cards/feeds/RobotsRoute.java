package newsreel.cards.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.cards.PageLinks;
import newsreel.http.Conditional;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers with what crawlers may read (RFC 9309): all but results of searches and previews. */
public final class RobotsRoute {
  /** Seconds. */
  private static final int MAX_AGE = 86_400;

  private final Conditional conditional;

  public RobotsRoute(Conditional conditional) {
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /robots.txt", this::robots);
  }

  private Response robots(Request request) {
    String rules =
        """
        User-agent: *
        Allow: /articles/
        Allow: /videos/
        Allow: /cards/
        Disallow: /*?q=
        Disallow: /*&q=
        Disallow: /v1/preview/

        Sitemap: %s
        """
            .formatted(new PageLinks(request.baseUrl()).videoSitemap());
    return conditional.answer(
        request,
        Representation.of(
                "text/plain; charset=utf-8",
                rules.getBytes(StandardCharsets.UTF_8),
                Optional.empty())
            .withMaxAge(MAX_AGE));
  }
}
