package newsreel.sources.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.WebUrl;

/** The pages of a list, each once: what it says of one first counts. */
final class PageCollector {
  private final SequencedMap<WebUrl, ListedPage> pages = new LinkedHashMap<>();

  /** Whether there is room for more. */
  boolean add(ListedPage page) {
    pages.putIfAbsent(page.url(), page);
    return pages.size() < SiteList.MAX_PAGES;
  }

  List<ListedPage> pages() {
    return List.copyOf(pages.values());
  }
}
