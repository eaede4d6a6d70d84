package newsreel.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.ListedPage;
import newsreel.catalog.watching.ListedVersions;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedPage;
import newsreel.catalog.watching.WatchedPage.State;

/** Writes down what a list says anew of its pages, and when each is to be read for it. */
final class TakeUpPages {
  private final WatchBook book;
  private final SourceId source;
  private final ListForm form;
  private final Instant now;
  private int found;

  TakeUpPages(WatchBook book, SourceId source, ListForm form, Instant now) {
    this.book = book;
    this.source = source;
    this.form = form;
    this.now = now;
  }

  /** Pages that were not known. */
  int found() {
    return found;
  }

  /**
   * @param pages that are new in the list, or of which it says something else, latest first
   * @param before what the list had
   */
  void moved(List<ListedPage> pages, ListedVersions before) {
    Map<String, WatchedPage> known =
        book.pages(pages.stream().map(page -> WatchedPage.key(page.url())).toList());
    List<WatchedPage> unknown = new ArrayList<>();
    for (ListedPage page : pages) {
      WatchedPage watched = known.get(WatchedPage.key(page.url()));
      if (watched == null) {
        // A millisecond apart, so that they are read in the order of the list.
        unknown.add(WatchedPage.found(page, source, now.plusMillis(found), isArchive(page)));
        found++;
      } else {
        listedAgain(watched, page, before.has(page));
      }
    }
    book.add(unknown);
  }

  private boolean isArchive(ListedPage page) {
    Instant latest = page.latest();
    return latest == null ? form == ListForm.SITEMAP : latest.plus(PageRhythm.NEWS).isBefore(now);
  }

  /**
   * @param sameList whether it was in this list before
   */
  private void listedAgain(WatchedPage page, ListedPage said, boolean sameList) {
    ListedPage merged = said.filledFrom(page.listed());
    boolean later =
        said.latest() != null && page.readAt() != null && said.latest().isAfter(page.readAt());
    boolean told = sameList || later || page.state() == State.GONE;
    WatchedPage.Builder next =
        page.next().source(source).listed(merged).archive(page.archive() && isArchive(said));
    if (said.latest() != null
        && (page.newsAt() == null || said.latest().isAfter(page.newsAt()))
        && !said.latest().isAfter(now)) {
      next.newsAt(said.latest());
    }
    if (!merged.saysTheSameAs(page.listed())) {
      next.validators(null, null); // so that it is fetched whole, and stored with these words
    }
    if (!sameList && page.due() != null) {
      // Of a source that was forgotten and put again, nothing is left that says so.
      next.due(page.due().plusMillis(1));
    }
    if (page.readAt() == null) {
      save(page, next);
    } else if (told) {
      Instant soonest = page.readAt().plus(PageRhythm.trust(page.idle()));
      Instant due = soonest.isBefore(now) ? now : soonest;
      save(page, next.told(true).failures(0).due(earlier(page, due)));
    } else {
      // Another list knows the page: what it says besides counts with the next reading.
      save(page, next);
    }
  }

  /** A page that seems to be gone is asked again when it is time for that, and no sooner. */
  private static Instant earlier(WatchedPage page, Instant due) {
    Instant before = page.due();
    return before != null && (page.goneAt() != null || before.isBefore(due)) ? before : due;
  }

  /** Pages that left the list may be gone. */
  void left(List<String> keys) {
    for (WatchedPage page : book.pages(keys).values()) {
      if (page.state() == State.STORED && page.source().equals(source) && page.readAt() != null) {
        Instant soonest = page.readAt().plus(PageRhythm.SHORTEST);
        save(page, page.next().due(earlier(page, soonest.isBefore(now) ? now : soonest)));
      }
    }
  }

  private void save(WatchedPage before, WatchedPage.Builder next) {
    book.save(before, next.build()); // where another reader was there first, it knows as much
  }
}
