package newsreel.sources.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsreel.values.WebUrl;

/** An index of sitemaps. */
final class SitemapIndexList {
  private static final int MAX_CHILDREN = 5_000;

  private SitemapIndexList() {}

  static SiteList read(String text, WebUrl url) {
    List<SiteList.Child> children = new ArrayList<>();
    XmlReader.each(
        text,
        Set.of("sitemap"),
        element -> {
          XmlReader.text(element, "", "loc")
              .flatMap(url::resolve)
              .map(
                  at ->
                      new SiteList.Child(
                          at,
                          XmlReader.text(element, "", "lastmod")
                              .flatMap(ListedTexts::timeOrDay)
                              .orElse(null)))
              .ifPresent(children::add);
          return children.size() < MAX_CHILDREN;
        },
        outside -> {});
    return new SiteList.Index(children);
  }
}
