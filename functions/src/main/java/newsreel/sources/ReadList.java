package newsreel.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.ListedPage;
import newsreel.catalog.watching.ListedVersions;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedList;
import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.fetch.Resource;
import newsreel.sources.lists.ListReader;
import newsreel.sources.lists.SiteList;
import newsreel.values.WebUrl;

/** Reads a list, and writes down which of its pages are to be read. */
final class ReadList {
  /** Pages taken up of one list at once. */
  private static final int MAX_TAKEN_UP = 5_000;

  /** Sitemaps of an index that are watched: those that changed last. */
  private static final int MAX_SITEMAPS = 100;

  private static final int BATCH = 100;

  private final WatchBook book;
  private final HostTurns turns;
  private final SourceId source;

  ReadList(WatchBook book, HostTurns turns, SourceId source) {
    this.book = book;
    this.turns = turns;
    this.source = source;
  }

  /**
   * What came of a list.
   *
   * @param list as it is kept now
   * @param found pages that were not known
   */
  record Outcome(WatchedList list, int found) {}

  /** Empty where the host could not be asked before the end. */
  Optional<Outcome> read(WatchedList list, Instant now) {
    Optional<Fetched> fetched =
        turns.fetch(list.url(), new Validators(list.etag(), list.lastModified()), Resource.LIST);
    Optional<Outcome> outcome = fetched.map(f -> outcome(list, f, now));
    outcome.ifPresent(o -> book.save(source, o.list));
    return outcome;
  }

  private Outcome outcome(WatchedList list, Fetched fetched, Instant now) {
    return switch (fetched) {
      case Fetched.Content content -> content(list, content, now);
      case Fetched.Unmodified same ->
          new Outcome(
              list.unmoved(list.form(), list.pages(), list.etag(), list.lastModified(), now), 0);
      case Fetched.Failed failed -> failed(list, failed.detail(), now);
      case Fetched.Refused(String detail) -> failed(list, detail, now);
      case Fetched.TimedOut(String detail) -> failed(list, detail, now);
    };
  }

  private static Outcome failed(WatchedList list, String detail, Instant now) {
    return new Outcome(list.failed(detail, now), 0);
  }

  private Outcome content(WatchedList list, Fetched.Content content, Instant now) {
    return switch (ListReader.read(content.body(), content.contentType(), content.url())) {
      case SiteList.Pages(ListForm form, List<ListedPage> pages) ->
          pages(list, form, pages, content.validators(), now);
      case SiteList.Index(List<SiteList.Child> children) ->
          index(list, children, content.validators(), now);
      case SiteList.WebPage page ->
          failed(list, list.url() + " is a page, and no list of pages.", now);
      case SiteList.Unreadable(String detail) -> failed(list, detail, now);
    };
  }

  private Outcome index(
      WatchedList list, List<SiteList.Child> children, Validators said, Instant now) {
    if (list.index() != null) {
      return failed(list, list.url() + " is an index within an index, which is not read.", now);
    }
    List<SiteList.Child> latest =
        children.stream()
            .sorted(
                Comparator.comparing(
                    SiteList.Child::lastmod, Comparator.nullsFirst(Comparator.reverseOrder())))
            .limit(MAX_SITEMAPS)
            .toList();
    Set<WebUrl> named = new HashSet<>();
    boolean moved = false;
    Map<WebUrl, WatchedList> known = new HashMap<>();
    book.lists(source).forEach(l -> known.put(l.url(), l));
    for (SiteList.Child child : latest) {
      named.add(child.url());
      WatchedList before = known.get(child.url());
      if (before == null) {
        moved = true;
        book.save(source, WatchedList.found(child.url(), list.url(), child.lastmod(), now));
      } else if (child.lastmod() != null && !child.lastmod().equals(before.lastmod())) {
        moved = true;
        book.save(source, before.renewed(child.lastmod(), now));
      }
    }
    for (WatchedList l : known.values()) {
      if (list.url().equals(l.index()) && !named.contains(l.url())) {
        book.drop(source, l.url());
      }
    }
    return new Outcome(
        moved
            ? list.moved(
                ListForm.SITEMAP_INDEX, latest.size(), said.etag(), said.lastModified(), now)
            : list.unmoved(
                ListForm.SITEMAP_INDEX, latest.size(), said.etag(), said.lastModified(), now),
        0);
  }

  private Outcome pages(
      WatchedList list, ListForm form, List<ListedPage> pages, Validators said, Instant now) {
    ListedVersions before = book.versions(source, list.url());
    List<ListedPage> moved = new ArrayList<>(before.moved(pages));
    moved.sort(
        Comparator.comparing(ListedPage::latest, Comparator.nullsLast(Comparator.reverseOrder())));
    List<ListedPage> taken = moved.subList(0, Math.min(moved.size(), MAX_TAKEN_UP));
    List<ListedPage> later = moved.subList(taken.size(), moved.size());
    TakeUpPages up = new TakeUpPages(book, source, form, now);
    for (int i = 0; i < taken.size(); i += BATCH) {
      up.moved(taken.subList(i, Math.min(i + BATCH, taken.size())), before);
    }
    if (!form.isRolling()) {
      List<String> left = before.left(pages);
      for (int i = 0; i < left.size(); i += BATCH) {
        up.left(left.subList(i, Math.min(i + BATCH, left.size())));
      }
    }
    if (!moved.isEmpty() || before.isEmpty() || !before.left(pages).isEmpty()) {
      book.save(source, list.url(), before.after(pages, later));
    }
    WatchedList next;
    if (!later.isEmpty()) {
      next = list.halfRead(form, pages.size(), now);
    } else if (moved.isEmpty()) {
      next = list.unmoved(form, pages.size(), said.etag(), said.lastModified(), now);
    } else {
      next = list.moved(form, pages.size(), said.etag(), said.lastModified(), now);
    }
    return new Outcome(next, up.found());
  }
}
