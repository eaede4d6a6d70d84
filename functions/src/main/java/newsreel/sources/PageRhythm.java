package newsreel.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a page is read. */
final class PageRhythm {
  /** Between two readings of a page, whatever lists say. */
  static final Duration SHORTEST = Duration.ofMinutes(5);

  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LONGEST_DISTRUST = Duration.ofHours(24);

  /** For so long a page is news, and read again by itself. */
  static final Duration NEWS = Duration.ofDays(2);

  /** Between the two answers that say a page is gone. */
  static final Duration GONE_AGAIN = Duration.ofHours(1);

  /** Of a page that is not news any more, to see whether it is still there. */
  private static final Duration FIRST_CHECK = Duration.ofDays(7);

  private static final Duration LONGEST_CHECK = Duration.ofDays(56);

  /** Readings that fail before a list must name the page anew. */
  static final int MAX_FAILURES = 8;

  private PageRhythm() {}

  /**
   * Returns the interval after a reading: shorter where the page had changed, and longer the older
   * its news is.
   */
  static Duration interval(Duration before, boolean changed, Duration age) {
    Duration least = age.dividedBy(12);
    Duration wanted =
        before.isZero() ? FIRST : changed ? before.dividedBy(2) : before.multipliedBy(2);
    Duration longer = wanted.compareTo(least) < 0 ? least : wanted;
    return longer.compareTo(SHORTEST) < 0 ? SHORTEST : longer;
  }

  /**
   * Returns when a page is read next by itself; empty for never.
   *
   * @param newsAt when it was new or changed last; null where nobody knows
   * @param checked whether it is to be seen when it is gone
   */
  static Optional<Instant> next(
      Instant now, Duration interval, @Nullable Instant newsAt, boolean checked) {
    if (newsAt != null && newsAt.plus(NEWS).isAfter(now.plus(interval))) {
      return Optional.of(now.plus(interval));
    }
    if (!checked) {
      return Optional.empty();
    }
    Duration age = newsAt == null ? FIRST_CHECK : Duration.between(newsAt, now);
    return Optional.of(now.plus(within(age, FIRST_CHECK, LONGEST_CHECK)));
  }

  /**
   * Returns how soon after a reading a list's word is followed: later, where it was in vain before.
   *
   * @param idle times in a row
   */
  static Duration trust(int idle) {
    return within(
        SHORTEST.multipliedBy(1L << Math.min(Math.max(idle - 1, 0), 12)),
        SHORTEST,
        LONGEST_DISTRUST);
  }

  /**
   * @param failures in a row, from 1
   */
  static Duration afterFailure(int failures) {
    return SHORTEST.multipliedBy(1L << Math.min(failures - 1, MAX_FAILURES));
  }

  private static Duration within(Duration wanted, Duration least, Duration most) {
    return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
  }
}
