package newsreel.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Running times as pages write them. */
final class DurationText {
  private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
  private static final String ZERO = "0{1,4}+(?:[.,]0{1,9}+)?";
  // ISO 8601-1 5.5.2, and what pages make of it: no P, no T, minutes before the T, no S at the end.
  private static final Pattern ISO =
      Pattern.compile(
          "P?(?:%2$sY)?(?:%2$sM(?=[\\d.,WDT]))?(?:%1$sW)?(?:%1$sD)?(?:%1$sM(?=[\\d.,]+S))?(T)?(?:%1$sH)?(?:%1$sM)?(?:%1$sS|(?<=[HM])%1$s)?"
              .formatted(NUMBER, ZERO),
          Pattern.CASE_INSENSITIVE);
  // ISO 8601-1 5.5.2.4: the alternative format, which writes a duration as a point in time.
  private static final Pattern ALTERNATIVE =
      Pattern.compile(
          "P(?:0000-?00-?(\\d{2}))?T(\\d{2}):?(\\d{2}):?(\\d{2}(?:[.,]\\d{1,9})?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:[.,]\\d+)?");
  private static final Pattern NUMERIC = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d+)\\s*(?:h|hrs?|hours?|std)\\.?\\s*)?(?:(\\d+)\\s*(?:m|mins?|minutes?|minuten?)\\.?\\s*)?"
              + "(?:(\\d+)\\s*(?:s|secs?|seconds?|sekunden?)?\\.?)?",
          Pattern.CASE_INSENSITIVE);

  private DurationText() {}

  /** Parses a running time, as {@link MediaDuration#parse} describes. */
  static Optional<MediaDuration> parse(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > MediaDuration.MAX_LENGTH) {
      return Optional.empty();
    }
    if (value.indexOf(':') < 0) {
      if (NUMERIC.matcher(value).matches()) {
        return MediaDuration.ofSeconds(Double.parseDouble(value));
      }
    } else {
      Matcher clock = CLOCK.matcher(value);
      if (clock.matches()) {
        return ofClock(clock);
      }
    }
    if (value.toUpperCase(Locale.ROOT).startsWith("P")
        || value.toUpperCase(Locale.ROOT).startsWith("T")) {
      return ofIso(value);
    }
    Matcher words = WORDS.matcher(value);
    return words.matches()
            && (words.group(1) != null || words.group(2) != null || words.group(3) != null)
        ? MediaDuration.ofSeconds(
            3600 * number(words, 1) + 60 * number(words, 2) + number(words, 3))
        : Optional.empty();
  }

  private static Optional<MediaDuration> ofClock(Matcher clock) {
    double minutes = number(clock, 2);
    double seconds = number(clock, 3);
    boolean hours = clock.group(1) != null;
    return seconds > 59 || (hours && minutes > 59)
        ? Optional.empty()
        : MediaDuration.ofSeconds(3600 * number(clock, 1) + 60 * minutes + seconds);
  }

  private static Optional<MediaDuration> ofIso(String value) {
    Matcher point = ALTERNATIVE.matcher(value);
    if (point.matches()) {
      return MediaDuration.ofSeconds(
          86_400 * number(point, 1)
              + 3600 * number(point, 2)
              + 60 * number(point, 3)
              + number(point, 4));
    }
    // A year or a month has no fixed length, so running times have none of them, or zero.
    Matcher iso = ISO.matcher(value);
    if (!iso.matches()) {
      return Optional.empty();
    }
    return MediaDuration.ofSeconds(
        7 * 86_400 * number(iso, 1)
            + 86_400 * number(iso, 2)
            + 60 * number(iso, 3)
            + 3600 * number(iso, 5)
            + 60 * number(iso, 6)
            + number(iso, 7)
            + number(iso, 8));
  }

  private static double number(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
  }
}
