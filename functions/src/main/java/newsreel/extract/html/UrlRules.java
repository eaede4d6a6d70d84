package newsreel.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/** The canonical URL: who sends a page knows best, then the page itself. */
final class UrlRules {
  static final Rules<WebUrl> RULES =
      new Rules<>(
          List.of(
              new Rule<>(
                  "request",
                  0.99,
                  page -> page.given().map(u -> new Candidate<>(u, "url")).stream().toList()),
              new Rule<>("html", 0.95, page -> canonical(page.index())),
              new Rule<>("open-graph", 0.9, page -> meta(page.metas(), "og:url")),
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

  /** The absolute addresses that the page gives itself. */
  static List<Candidate<WebUrl>> declared(PageIndex index, Metas metas) {
    List<Candidate<WebUrl>> found = new ArrayList<>(canonical(index));
    found.addAll(meta(metas, "og:url"));
    found.addAll(meta(metas, "twitter:url"));
    return found;
  }

  private static List<Candidate<WebUrl>> canonical(PageIndex index) {
    for (Element link : index.links) {
      if (link.attr("rel").equalsIgnoreCase("canonical")) {
        Optional<WebUrl> url = WebUrl.parse(link.attr("href"));
        if (url.isPresent()) {
          return List.of(new Candidate<>(url.get(), "link[rel=canonical]"));
        }
      }
    }
    return List.of();
  }

  private static List<Candidate<WebUrl>> meta(Metas metas, String name) {
    return metas.values(name).stream()
        .flatMap(v -> WebUrl.parse(v).stream())
        .map(u -> new Candidate<>(u, Metas.at(name)))
        .toList();
  }
}
