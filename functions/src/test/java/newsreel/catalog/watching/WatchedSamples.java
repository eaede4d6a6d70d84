package newsreel.catalog.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Samples;
import newsreel.catalog.watching.SourceProgress.Counts;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;

/** A source with all that is kept of it, every field included. */
public final class WatchedSamples {
  public static final Instant LATER = Samples.NOON.plus(Duration.ofMinutes(10));

  public static final WatchedSource SOURCE =
      new WatchedSource(
          new SourceId("news"),
          Samples.url("https://news.example.org/"),
          Removals.WITHDRAW,
          true,
          600,
          Samples.NOON,
          Samples.NOON,
          1);

  public static final SourceProgress PROGRESS =
      SourceProgress.none(SOURCE.id())
          .foundUntil(LATER)
          .spending(Samples.NOON)
          .counting(new Counts(7, 1, 2, 3, 4, 5, 6))
          .failing(new SourceProgress.Failure(SOURCE.url(), Samples.NOON, "It is down."))
          .ran(Samples.NOON);

  public static final WatchedList LIST =
      new WatchedList(
          Samples.url("https://news.example.org/news.xml"),
          ListForm.NEWS_SITEMAP,
          Samples.url("https://news.example.org/index.xml"),
          Samples.NOON,
          "\"v1\"",
          "Mon, 25 May 2026 10:00:00 GMT",
          Duration.ofMinutes(4),
          LATER,
          Samples.NOON,
          1,
          "It is down.",
          12);

  public static final ListedPage LISTED =
      new ListedPage(
          Samples.url("https://news.example.org/ferry"),
          "The ferry sails",
          "It sails again.",
          Samples.NOON,
          LATER,
          List.of("ferry"),
          new LanguageTag("en"),
          "Example News",
          Samples.url("https://img.example.org/ferry.jpg"),
          List.of(
              new ListedClip(
                  "The ferry turns",
                  "It turns.",
                  Samples.url("https://img.example.org/still.jpg"),
                  Samples.url("https://video.example.org/ferry.mp4"),
                  Samples.url("https://video.example.org/ferry"),
                  new MediaDuration(166),
                  Samples.NOON)),
          "v1");

  public static final ListedVersions VERSIONS =
      ListedVersions.none().after(List.of(LISTED), List.of());

  public static final WatchedPage PAGE =
      WatchedPage.found(LISTED, SOURCE.id(), Samples.NOON, false);

  private WatchedSamples() {}

  public static WatchedPage readPage() {
    return PAGE.next()
        .state(WatchedPage.State.STORED)
        .article(new ArticleId("ferry"))
        .due(LATER)
        .archive(true)
        .told(true)
        .readAt(Samples.NOON)
        .newsAt(Samples.NOON)
        .interval(Duration.ofMinutes(10))
        .idle(1)
        .failures(2)
        .goneAt(Samples.NOON)
        .validators("\"v1\"", "Mon, 25 May 2026 10:00:00 GMT")
        .build();
  }

  public static DuePage due() {
    return new DuePage(SOURCE.id(), true, LATER, PAGE.key());
  }

  public static HostTurn turn() {
    return new HostTurn("news.example.org", "reader", LATER, null, null, 0)
        .asked(Samples.NOON)
        .refused(LATER);
  }

  public static void store(WatchBook book) {
    book.save(SOURCE);
    book.save(PROGRESS);
    book.save(SOURCE.id(), LIST);
    book.save(SOURCE.id(), LIST.url(), VERSIONS);
    book.add(List.of(PAGE));
    book.save(PAGE, readPage());
    book.take(turn().host(), turn().owner(), Samples.NOON, LATER);
    book.give(turn());
  }
}
