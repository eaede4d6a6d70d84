package newsreel.catalog;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running time of a video in whole seconds, above zero. Pages write zero and below for unknown
 * or live, which is absent here.
 */
public record MediaDuration(long seconds) {
  /** Of its text, in UTF-16 units. */
  public static final int MAX_LENGTH = 64;

  private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

  private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
  // ISO 8601-1 5.5.2, and what pages make of it: no P, no T, minutes before the T.
  private static final Pattern ISO =
      Pattern.compile(
          "P?(?:%1$sW)?(?:%1$sD)?(?:%1$sM(?=[\\d.,]+S))?(T)?(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?"
              .formatted(NUMBER),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:[.,]\\d+)?");
  private static final Pattern NUMERIC = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d+)\\s*(?:h|hrs?|hours?|std)\\.?\\s*)?(?:(\\d+)\\s*(?:m|mins?|minutes?|minuten?)\\.?\\s*)?"
              + "(?:(\\d+)\\s*(?:s|secs?|seconds?|sekunden?)?\\.?)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * @throws IllegalArgumentException where {@code seconds} is not from 1 to a year's
   */
  public MediaDuration {
    if (seconds <= 0 || seconds > MAX_SECONDS) {
      throw new IllegalArgumentException("a duration is above zero and at most a year");
    }
  }

  /** Absent where the source says zero or less, which stands for unknown or live. */
  public static Optional<MediaDuration> ofSeconds(double seconds) {
    long whole = Math.round(seconds);
    return whole > 0 && whole <= MAX_SECONDS
        ? Optional.of(new MediaDuration(whole))
        : Optional.empty();
  }

  /** For sources that count milliseconds, such as Brightcove. */
  public static Optional<MediaDuration> ofMillis(double millis) {
    return ofSeconds(millis / 1000);
  }

  /**
   * Reads ISO 8601 ({@code PT2M46S}, and sloppy {@code T55S}, {@code P5M9.49S} or {@code
   * P3W3DT20H31M21S}), a clock ({@code 02:46}, {@code 1:02:46}), plain seconds ({@code 166}) and
   * words ({@code 2 min 46}). Fractions are rounded. Absent where it is none of these, zero or
   * below.
   */
  public static Optional<MediaDuration> parse(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (NUMERIC.matcher(value).matches()) {
      return ofSeconds(Double.parseDouble(value));
    }
    Matcher clock = CLOCK.matcher(value);
    if (clock.matches()) {
      return ofClock(clock);
    }
    if (value.toUpperCase(Locale.ROOT).startsWith("P")
        || value.toUpperCase(Locale.ROOT).startsWith("T")) {
      return ofIso(value);
    }
    Matcher words = WORDS.matcher(value);
    return words.matches()
            && (words.group(1) != null || words.group(2) != null || words.group(3) != null)
        ? ofSeconds(3600 * number(words, 1) + 60 * number(words, 2) + number(words, 3))
        : Optional.empty();
  }

  private static Optional<MediaDuration> ofClock(Matcher clock) {
    double minutes = number(clock, 2);
    double seconds = number(clock, 3);
    boolean hours = clock.group(1) != null;
    return seconds > 59 || (hours && minutes > 59)
        ? Optional.empty()
        : ofSeconds(3600 * number(clock, 1) + 60 * minutes + seconds);
  }

  private static Optional<MediaDuration> ofIso(String value) {
    // A year or a month has no fixed length, so no running time is written in them.
    Matcher iso = ISO.matcher(value);
    if (!iso.matches()) {
      return Optional.empty();
    }
    return ofSeconds(
        7 * 86_400 * number(iso, 1)
            + 86_400 * number(iso, 2)
            + 60 * number(iso, 3)
            + 3600 * number(iso, 5)
            + 60 * number(iso, 6)
            + number(iso, 7));
  }

  private static double number(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
  }

  /** As on a player's badge: {@code 2:46}, {@code 1:02:46}. */
  public String clock() {
    long h = seconds / 3600;
    long m = seconds % 3600 / 60;
    long s = seconds % 60;
    return h > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", h, m, s)
        : String.format(Locale.ROOT, "%d:%02d", m, s);
  }

  /** Canonical ISO 8601: {@code PT2M46S}, {@code PT1H2M46S}. */
  @Override
  public String toString() {
    return Duration.ofSeconds(seconds).toString();
  }
}
