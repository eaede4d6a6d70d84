package newsreel.sources.lists;

import java.time.Instant;
import java.util.List;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** What stands at an address that may be a list of pages. */
public sealed interface SiteList {
  /** Pages that are read of one list; what comes behind them is left. */
  int MAX_PAGES = 30_000;

  /** Pages, each once, in the order of the list. */
  record Pages(ListForm form, List<ListedPage> pages) implements SiteList {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  /** A sitemap index. */
  record Index(List<Child> sitemaps) implements SiteList {
    public Index {
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /**
   * A sitemap that an index names.
   *
   * @param lastmod null where the index says none
   */
  record Child(WebUrl url, @Nullable Instant lastmod) {}

  /**
   * A page for people.
   *
   * @param feeds that its head names as alternates
   */
  record WebPage(List<WebUrl> feeds) implements SiteList {
    public WebPage {
      feeds = List.copyOf(feeds);
    }
  }

  /** Neither of these, with a sentence that says so. */
  record Unreadable(String detail) implements SiteList {}
}
