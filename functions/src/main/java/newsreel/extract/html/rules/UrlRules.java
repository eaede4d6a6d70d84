package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.DeclaredUrls;
import newsreel.extract.html.page.Page;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;

/**
 * Finds the article's address: its canonical URL, unless that is the site's front page or Open
 * Graph and JSON-LD agree on another page; otherwise the page's own.
 */
public final class UrlRules {
  public static final Rules<WebUrl> RULES =
      new Rules<>(
          List.of(
              new Rule<>("html", 0.95, UrlRules::canonical),
              new Rule<>("request", 0.95, page -> articles(given(page))),
              new Rule<>("open-graph", 0.9, page -> articles(openGraph(page))),
              new Rule<>("json-ld", 0.85, page -> articles(jsonLd(page))),
              new Rule<>("request", 0.5, UrlRules::given)),
          WebUrl::equals,
          WebUrl::value);

  private UrlRules() {}

  private static List<Candidate<WebUrl>> canonical(Page page) {
    return articles(DeclaredUrls.canonical(page.index())).stream()
        .filter(c -> !isContradicted(c.value(), page))
        .toList();
  }

  private static boolean isContradicted(WebUrl canonical, Page page) {
    Optional<String> said = first(openGraph(page));
    return said.isPresent()
        && !said.get().equals(plain(canonical))
        && said.equals(first(jsonLd(page)));
  }

  private static Optional<String> first(List<Candidate<WebUrl>> found) {
    return articles(found).stream().findFirst().map(c -> plain(c.value()));
  }

  /** Removes what differs between addresses of one page. */
  private static String plain(WebUrl url) {
    String value = TrackingParameters.without(url).value();
    int fragment = value.indexOf('#');
    String page = fragment < 0 ? value : value.substring(0, fragment);
    String plain = page.substring(page.indexOf("://") + 3);
    for (String prefix : List.of("www.", "m.", "mobile.", "amp.")) {
      plain = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
    }
    for (String suffix : List.of("/", "/amp", ".amp")) {
      plain = plain.endsWith(suffix) ? plain.substring(0, plain.length() - suffix.length()) : plain;
    }
    return plain;
  }

  private static List<Candidate<WebUrl>> articles(List<Candidate<WebUrl>> found) {
    return found.stream().filter(c -> !c.value().isHomePage()).toList();
  }

  private static List<Candidate<WebUrl>> given(Page page) {
    return page.given().map(u -> new Candidate<>(u, "url")).stream().toList();
  }

  private static List<Candidate<WebUrl>> openGraph(Page page) {
    return DeclaredUrls.meta(page.metas(), "og:url");
  }

  private static List<Candidate<WebUrl>> jsonLd(Page page) {
    return page.articles().stream()
        .flatMap(
            article ->
                Stream.concat(
                        article.raw("url"),
                        Stream.concat(
                            article.raw("mainEntityOfPage"),
                            article.things("mainEntityOfPage").stream()
                                .flatMap(entity -> entity.raw("@id"))))
                    .flatMap(u -> page.url(u).stream())
                    .map(u -> new Candidate<>(u, article.at("url"))))
        .toList();
  }
}
