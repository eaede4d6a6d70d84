package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.watching.ListedPage;
import newsreel.ingest.PageRecord;
import newsreel.sources.lists.ListReader;
import newsreel.sources.lists.SiteList;
import newsreel.values.WebUrl;

/**
 * The addresses that a sitemap or a feed lists, and those that an index of sitemaps leads to. The
 * API fetches the pages.
 */
final class SitemapPages implements PageReader {
  /** Where a file's addresses would be relative to, which they never are. */
  private static final WebUrl NOWHERE = new WebUrl("https://sitemap.invalid/");

  private final ListFetcher fetcher;
  private final Deque<SourceEntry> ready = new ArrayDeque<>();
  private final Deque<WebUrl> lists = new ArrayDeque<>();
  private final Set<WebUrl> known = new HashSet<>();

  private SitemapPages(ListFetcher fetcher) {
    this.fetcher = fetcher;
  }

  static SitemapPages of(String place, InputStream in) throws IOException {
    SitemapPages pages = new SitemapPages(new ListFetcher());
    byte[] content = in.readNBytes(ListFetcher.MAX_BYTES + 1);
    if (content.length > ListFetcher.MAX_BYTES) {
      throw new IOException("a sitemap has at most %,d bytes".formatted(ListFetcher.MAX_BYTES));
    }
    SiteList list = ListReader.read(content, "", NOWHERE);
    if (list instanceof SiteList.Unreadable || list instanceof SiteList.WebPage) {
      pages.ready.add(
          new SourceEntry.PassedOver(place, "XML that is no sitemap and no feed has no pages."));
    } else {
      pages.take(place, list);
    }
    return pages;
  }

  static SitemapPages at(WebUrl address) {
    SitemapPages pages = new SitemapPages(new ListFetcher());
    pages.list(address);
    return pages;
  }

  @Override
  public Optional<SourceEntry> next() {
    while (ready.isEmpty() && !lists.isEmpty()) {
      WebUrl at = lists.pop();
      try {
        take(at.value(), fetcher.fetch(at));
      } catch (IOException failed) {
        ready.add(
            new SourceEntry.Fault(
                at.value(), "The sitemap cannot be had (%s).".formatted(IoReason.of(failed))));
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  private void list(WebUrl address) {
    if (known.add(address)) {
      lists.add(address);
    }
  }

  private void take(String place, SiteList list) {
    switch (list) {
      case SiteList.Pages(var form, var pages) -> {
        pages.forEach(page -> ready.add(page(place, page)));
        if (pages.size() >= SiteList.MAX_PAGES) {
          ready.add(
              new SourceEntry.Fault(
                  place,
                  "Of this list only the first %,d pages were read: divide it."
                      .formatted(SiteList.MAX_PAGES)));
        }
      }
      case SiteList.Index(var sitemaps) -> sitemaps.forEach(child -> list(child.url()));
      case SiteList.WebPage page ->
          ready.add(new SourceEntry.Fault(place, "This is a page, and no sitemap."));
      case SiteList.Unreadable(String detail) -> ready.add(new SourceEntry.Fault(place, detail));
    }
  }

  private static SourceEntry page(String place, ListedPage page) {
    return new SourceEntry.Page(
        "%s (%s)".formatted(place, page.url()),
        new PageRecord("text/uri-list", page.url().value().getBytes(UTF_8), null));
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
