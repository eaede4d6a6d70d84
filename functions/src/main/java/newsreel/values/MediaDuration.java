package newsreel.values;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The running time of a video in whole seconds, above zero. Pages write zero or less for an unknown
 * duration or a live video, which is absent here.
 */
public record MediaDuration(long seconds) {
  /** The longest text, in UTF-16 units. */
  public static final int MAX_LENGTH = 64;

  private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

  /**
   * @throws IllegalArgumentException if {@code seconds} is not between 1 and a year's
   */
  public MediaDuration {
    if (seconds <= 0 || seconds > MAX_SECONDS) {
      throw new IllegalArgumentException("a duration is above zero and at most a year");
    }
  }

  /** Returns the duration; empty for zero or less, which stand for unknown or live. */
  public static Optional<MediaDuration> ofSeconds(double seconds) {
    long whole = Math.round(seconds);
    return whole > 0 && whole <= MAX_SECONDS
        ? Optional.of(new MediaDuration(whole))
        : Optional.empty();
  }

  /** Returns the duration that sources such as Brightcove give in milliseconds. */
  public static Optional<MediaDuration> ofMillis(double millis) {
    return ofSeconds(millis / 1000);
  }

  /**
   * Reads ISO 8601 ({@code PT2M46S}, {@code P0Y0M0DT0H2M46S}, {@code P0000-00-00T00:02:46}, and
   * sloppy {@code T55S}, {@code P5M9.49S} or {@code P3W3DT20H31M21S}), a clock ({@code 02:46},
   * {@code 1:02:46}), plain seconds ({@code 166}) and words ({@code 2 min 46}). Fractions are
   * rounded. Absent where it is none of these, zero or below.
   */
  public static Optional<MediaDuration> parse(String text) {
    return DurationText.parse(text);
  }

  /** Returns the text of a player's badge: {@code 2:46}, {@code 1:02:46}. */
  public String clock() {
    long h = seconds / 3600;
    long m = seconds % 3600 / 60;
    long s = seconds % 60;
    return h > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", h, m, s)
        : String.format(Locale.ROOT, "%d:%02d", m, s);
  }

  /** Returns canonical ISO 8601: {@code PT2M46S}, {@code PT1H2M46S}. */
  @Override
  public String toString() {
    return Duration.ofSeconds(seconds).toString();
  }
}
