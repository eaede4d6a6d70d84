package newsreel.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import newsreel.catalog.ArticleId;
import newsreel.catalog.watching.HostTurn;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.Removals;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.SourceProgress;
import newsreel.catalog.watching.SourceProgress.Counts;
import newsreel.catalog.watching.SourceProgress.Failure;
import newsreel.catalog.watching.WatchedList;
import newsreel.catalog.watching.WatchedPage;
import newsreel.catalog.watching.WatchedSource;
import newsreel.values.WebUrl;

/** Sources, their lists and pages as items. */
final class WatchedItems {
  /** After this without a word of a list and without a reading, a page is found anew. */
  private static final Duration KEPT = Duration.ofDays(120);

  private static final Duration HOST_KEPT = Duration.ofDays(7);

  private WatchedItems() {}

  static Item write(WatchedSource s) {
    return new Item()
        .key(Keys.watchedSource(s.id()))
        .put("id", s.id())
        .put("url", s.url())
        .put("removals", s.removals().name().toLowerCase(Locale.ROOT))
        .putTrue("paused", s.paused())
        .put("pagesPerHour", s.pagesPerHour())
        .put("createdAt", s.createdAt())
        .put("askedAt", s.askedAt())
        .put("revision", s.revision());
  }

  static WatchedSource source(Item item) {
    return new WatchedSource(
        new SourceId(item.text("id")),
        new WebUrl(item.text("url")),
        Removals.valueOf(item.text("removals").toUpperCase(Locale.ROOT)),
        item.isTrue("paused"),
        (int) item.number("pagesPerHour", WatchedSource.USUAL_PAGES_PER_HOUR),
        item.instant("createdAt"),
        item.instant("askedAt"),
        (int) item.number("revision", 1));
  }

  static Item write(SourceProgress p) {
    return new Item()
        .key(Keys.sourceProgress(p.source()))
        .put("findAt", p.findAt())
        .put("ranAt", p.ranAt())
        .put("hour", p.hour())
        .put("spent", p.spent())
        .put("found", p.counts().found())
        .put("created", p.counts().created())
        .put("changed", p.counts().changed())
        .put("unchanged", p.counts().unchanged())
        .put("skipped", p.counts().skipped())
        .put("failed", p.counts().failed())
        .put("withdrawn", p.counts().withdrawn())
        .putAll(
            "failures",
            p.failures(),
            (item, f) -> item.put("url", f.url()).put("at", f.at()).put("detail", f.detail()));
  }

  static SourceProgress progress(SourceId id, Item item) {
    return new SourceProgress(
        id,
        item.instantOrNull("findAt"),
        item.instantOrNull("ranAt"),
        item.instantOrNull("hour"),
        (int) item.number("spent", 0),
        new Counts(
            item.number("found", 0),
            item.number("created", 0),
            item.number("changed", 0),
            item.number("unchanged", 0),
            item.number("skipped", 0),
            item.number("failed", 0),
            item.number("withdrawn", 0)),
        item.list(
            "failures",
            f -> new Failure(new WebUrl(f.text("url")), f.instant("at"), f.text("detail"))));
  }

  static Item write(SourceId source, WatchedList l) {
    return new Item()
        .key(Keys.watchedList(source, l.url()))
        .put("url", l.url())
        .put("form", l.form())
        .put("index", l.index())
        .put("lastmod", l.lastmod())
        .put("etag", l.etag())
        .put("lastModified", l.lastModified())
        .put("interval", l.interval())
        .put("nextAt", l.nextAt())
        .put("readAt", l.readAt())
        .put("failures", l.failures())
        .put("failure", l.failure())
        .put("pages", l.pages());
  }

  static WatchedList list(Item item) {
    return new WatchedList(
        new WebUrl(item.text("url")),
        ListForm.valueOf(item.text("form")),
        item.urlOrNull("index"),
        item.instantOrNull("lastmod"),
        item.textOrNull("etag"),
        item.textOrNull("lastModified"),
        Duration.parse(item.text("interval")),
        item.instant("nextAt"),
        item.instantOrNull("readAt"),
        (int) item.number("failures", 0),
        item.textOrNull("failure"),
        (int) item.number("pages", 0));
  }

  static Item write(WatchedPage p) {
    Instant last = p.readAt() == null ? p.due() : p.readAt();
    return new Item()
        .key(Keys.watchedPage(p.key()))
        .put("url", p.url())
        .put("source", p.source())
        .put("state", p.state())
        .put("article", p.article())
        .put("due", p.due())
        .putTrue("archive", p.archive())
        .putTrue("told", p.told())
        .put("readAt", p.readAt())
        .put("newsAt", p.newsAt())
        .put("interval", p.interval())
        .put("idle", p.idle())
        .put("failures", p.failures())
        .put("goneAt", p.goneAt())
        .put("etag", p.etag())
        .put("lastModified", p.lastModified())
        .put("listed", p.listed(), ListedItem::write)
        .put("version", p.version())
        .put("expiresAt", last == null ? null : last.plus(KEPT).getEpochSecond());
  }

  static WatchedPage page(Item item) {
    WebUrl url = new WebUrl(item.text("url"));
    return new WatchedPage(
        url,
        new SourceId(item.text("source")),
        WatchedPage.State.valueOf(item.text("state")),
        item.valueOrNull("article", ArticleId::new),
        item.instantOrNull("due"),
        item.isTrue("archive"),
        item.isTrue("told"),
        item.instantOrNull("readAt"),
        item.instantOrNull("newsAt"),
        Duration.parse(item.text("interval")),
        (int) item.number("idle", 0),
        (int) item.number("failures", 0),
        item.instantOrNull("goneAt"),
        item.textOrNull("etag"),
        item.textOrNull("lastModified"),
        Objects.requireNonNull(item.mapOrNull("listed", listed -> ListedItem.read(url, listed))),
        item.number("version", 1));
  }

  static Item write(HostTurn t) {
    return new Item()
        .key(Keys.hostTurn(t.host()))
        .put("owner", t.owner())
        .put("until", t.until().toEpochMilli())
        .put("lastAt", t.lastAt())
        .put("notBefore", t.notBefore())
        .put("refusals", t.refusals())
        .put("expiresAt", t.until().plus(HOST_KEPT).getEpochSecond());
  }

  static HostTurn turn(String host, Item item) {
    return new HostTurn(
        host,
        item.text("owner"),
        Instant.ofEpochMilli(item.number("until", 0)),
        item.instantOrNull("lastAt"),
        item.instantOrNull("notBefore"),
        (int) item.number("refusals", 0));
  }
}
