package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Metas;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/** The addresses that a page gives itself in its head. */
public final class DeclaredUrls {
  private DeclaredUrls() {}

  /** The absolute addresses that the page gives itself. */
  static List<Candidate<WebUrl>> of(PageIndex index, Metas metas) {
    List<Candidate<WebUrl>> found = new ArrayList<>(canonical(index));
    found.addAll(meta(metas, "og:url"));
    found.addAll(meta(metas, "twitter:url"));
    return found;
  }

  public static List<Candidate<WebUrl>> canonical(PageIndex index) {
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

  public static List<Candidate<WebUrl>> meta(Metas metas, String name) {
    return metas.values(name).stream()
        .flatMap(v -> WebUrl.parse(v).stream())
        .map(u -> new Candidate<>(u, Metas.at(name)))
        .toList();
  }
}
