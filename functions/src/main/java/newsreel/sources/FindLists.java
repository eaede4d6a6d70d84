package newsreel.sources;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.fetch.PoliteFetcher;
import newsreel.fetch.Resource;
import newsreel.sources.lists.ListReader;
import newsreel.sources.lists.SiteList;
import newsreel.values.WebUrl;

/** Finds the feeds and sitemaps of a site. */
final class FindLists {
  private static final List<String> SITEMAP_PLACES =
      List.of(
          "/sitemap-news.xml",
          "/news-sitemap.xml",
          "/sitemap_news.xml",
          "/sitemap.xml",
          "/sitemap_index.xml");

  private static final List<String> FEED_PLACES =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json");

  private static final int MAX_FOUND = 50;

  private final PoliteFetcher fetcher;
  private final HostTurns turns;

  FindLists(PoliteFetcher fetcher, HostTurns turns) {
    this.fetcher = fetcher;
    this.turns = turns;
  }

  /** What came of looking. */
  sealed interface Outcome {
    record Found(List<WebUrl> lists) implements Outcome {
      public Found {
        lists = List.copyOf(lists);
      }
    }

    /** With a sentence that says why. */
    record Nothing(String detail) implements Outcome {}

    /** The host could not be asked before the end. */
    record Later() implements Outcome {}
  }

  /**
   * The address itself, where it is a list; else those of its robots.txt, head and usual places.
   */
  Outcome at(WebUrl url) {
    Optional<Fetched> fetched = turns.fetch(url, Validators.NONE, Resource.LIST);
    if (fetched.isEmpty()) {
      return new Outcome.Later();
    }
    return switch (fetched.get()) {
      case Fetched.Content content ->
          switch (ListReader.read(content.body(), content.contentType(), content.url())) {
            case SiteList.Pages pages -> new Outcome.Found(List.of(url));
            case SiteList.Index index -> new Outcome.Found(List.of(url));
            case SiteList.WebPage(List<WebUrl> feeds) -> ofSite(content.url(), feeds);
            case SiteList.Unreadable(String detail) -> ofSite(content.url(), List.of());
          };
      case Fetched.Failed failed when HostTurns.isRefusal(failed) -> new Outcome.Later();
      case Fetched.Failed failed -> new Outcome.Nothing(failed.detail());
      case Fetched.Refused(String detail) -> new Outcome.Nothing(detail);
      case Fetched.TimedOut(String detail) -> new Outcome.Nothing(detail);
      case Fetched.Unmodified unasked -> new Outcome.Nothing(url + " answers 304 to no condition.");
    };
  }

  private Outcome ofSite(WebUrl site, List<WebUrl> feeds) {
    SequencedSet<WebUrl> found = new LinkedHashSet<>(fetcher.sitemaps(site));
    if (found.isEmpty()) {
      found.addAll(firstOf(site, SITEMAP_PLACES));
    }
    found.addAll(feeds);
    if (found.isEmpty()) {
      found.addAll(firstOf(site, FEED_PLACES));
    }
    return found.isEmpty()
        ? new Outcome.Nothing(
            ("%s has no feed or sitemap in its robots.txt, in its head or at the usual places."
                    + " Name one by its own address.")
                .formatted(site))
        : new Outcome.Found(found.stream().limit(MAX_FOUND).toList());
  }

  private List<WebUrl> firstOf(WebUrl site, List<String> places) {
    for (String place : places) {
      WebUrl url = site.resolve(place).orElse(site);
      if (turns.fetch(url, Validators.NONE, Resource.LIST).orElse(null)
              instanceof Fetched.Content content
          && isList(content)) {
        return List.of(url);
      }
    }
    return new ArrayList<>();
  }

  private static boolean isList(Fetched.Content content) {
    return switch (ListReader.read(content.body(), content.contentType(), content.url())) {
      case SiteList.Pages pages -> true;
      case SiteList.Index index -> true;
      case SiteList.WebPage page -> false;
      case SiteList.Unreadable unreadable -> false;
    };
  }
}
