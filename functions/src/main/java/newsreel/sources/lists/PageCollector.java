package newsreel.sources.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;

/** The pages of a list, each once: what it says of one first counts. */
final class PageCollector {
  private final SequencedMap<WebUrl, ListedPage> pages = new LinkedHashMap<>();

  /**
   * Adds a page by the address that it is fetched from: over https, without what tells campaigns
   * apart and without a fragment.
   *
   * @return whether there is room for more
   */
  boolean add(ListedPage page) {
    WebUrl bare = TrackingParameters.without(page.url());
    String text = bare.value();
    int fragment = text.indexOf('#');
    String whole = fragment < 0 ? text : text.substring(0, fragment);
    WebUrl url =
        WebUrl.parse(whole.startsWith("http:") ? "https" + whole.substring(4) : whole).orElse(bare);
    pages.putIfAbsent(url, url.equals(page.url()) ? page : page.at(url));
    return pages.size() < SiteList.MAX_PAGES;
  }

  List<ListedPage> pages() {
    return List.copyOf(pages.values());
  }
}
