package newsreel.catalog.watching;

import java.time.Duration;
import java.time.Instant;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A feed or a sitemap of a source, and how it is read.
 *
 * @param index the sitemap index that names it; null where none does
 * @param lastmod what that index says of it
 * @param etag of the version read last, as the site said it
 * @param lastModified likewise
 * @param interval until it is read again
 * @param failures in a row
 * @param failure a sentence that tells a person why it could not be read; null where it could
 * @param pages that it listed last
 */
public record WatchedList(
    WebUrl url,
    ListForm form,
    @Nullable WebUrl index,
    @Nullable Instant lastmod,
    @Nullable String etag,
    @Nullable String lastModified,
    Duration interval,
    Instant nextAt,
    @Nullable Instant readAt,
    int failures,
    @Nullable String failure,
    int pages) {
  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final Duration LONGEST = Duration.ofMinutes(60);
  private static final Duration FIRST = Duration.ofMinutes(4);

  /** A list that was found and is read at once. */
  public static WatchedList found(
      WebUrl url, @Nullable WebUrl index, @Nullable Instant lastmod, Instant now) {
    return new WatchedList(
        url, ListForm.UNKNOWN, index, lastmod, null, null, FIRST, now, null, 0, null, 0);
  }

  /** Whether it is to be read: its time has come, or a writer asked for it. */
  public boolean isDue(Instant now, Instant askedAt) {
    return !nextAt.isAfter(now) || readAt == null || readAt.isBefore(askedAt);
  }

  /** Read, with something new or changed in it: the next time comes sooner. */
  public WatchedList moved(
      ListForm as, int listed, @Nullable String tag, @Nullable String modified, Instant now) {
    Duration next = atLeast(interval.dividedBy(2));
    return new WatchedList(
        url, as, index, lastmod, tag, modified, next, now.plus(next), now, 0, null, listed);
  }

  /** Read, as it was before: the next time comes later. */
  public WatchedList unmoved(
      ListForm as, int listed, @Nullable String tag, @Nullable String modified, Instant now) {
    Duration next = atMost(interval.plus(interval.dividedBy(2)));
    return new WatchedList(
        url, as, index, lastmod, tag, modified, next, now.plus(next), now, 0, null, listed);
  }

  /** Not read. */
  public WatchedList failed(String why, Instant now) {
    Duration next = atMost(Duration.ofMinutes(1L << Math.min(failures, 6)));
    return new WatchedList(
        url,
        form,
        index,
        lastmod,
        etag,
        lastModified,
        interval,
        now.plus(next),
        now,
        failures + 1,
        why,
        pages);
  }

  /** Read in part: the rest follows with the next reading. */
  public WatchedList halfRead(ListForm as, int listed, Instant now) {
    return new WatchedList(
        url, as, index, lastmod, null, null, interval, now, now, 0, null, listed);
  }

  /** Its index says that it changed. */
  public WatchedList renewed(@Nullable Instant at, Instant now) {
    return new WatchedList(
        url, form, index, at, etag, lastModified, interval, now, readAt, failures, failure, pages);
  }

  private static Duration atLeast(Duration wanted) {
    return wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
  }

  private static Duration atMost(Duration wanted) {
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }
}
