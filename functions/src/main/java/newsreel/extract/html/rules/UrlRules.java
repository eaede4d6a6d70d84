package newsreel.extract.html.rules;

import java.util.List;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.DeclaredUrls;
import newsreel.values.WebUrl;

/** The canonical URL: who sends a page knows best, then the page itself. */
public final class UrlRules {
  public static final Rules<WebUrl> RULES =
      new Rules<>(
          List.of(
              new Rule<>(
                  "request",
                  0.99,
                  page -> page.given().map(u -> new Candidate<>(u, "url")).stream().toList()),
              new Rule<>("html", 0.95, page -> DeclaredUrls.canonical(page.index())),
              new Rule<>("open-graph", 0.9, page -> DeclaredUrls.meta(page.metas(), "og:url")),
              new Rule<>(
                  "json-ld",
                  0.85,
                  page ->
                      page.articles().stream()
                          .flatMap(
                              a ->
                                  a.raw("url")
                                      .flatMap(u -> page.url(u).stream())
                                      .map(u -> new Candidate<>(u, a.at("url"))))
                          .toList())),
          WebUrl::equals,
          WebUrl::value);

  private UrlRules() {}
}
