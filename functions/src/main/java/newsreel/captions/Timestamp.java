package newsreel.captions;

import org.jspecify.annotations.Nullable;

/**
 * A WebVTT timestamp (section 4.1) in a line.
 *
 * @param millis from the start of the video
 * @param end the index after it
 */
record Timestamp(long millis, int end) {
  static final String FORM =
      "hh:mm:ss.ttt or mm:ss.ttt: two digits each, minutes and seconds up to 59, three digits"
          + " after a full stop";

  /** More hours than any video has, and few enough not to overflow. */
  private static final int MAX_HOUR_DIGITS = 9;

  /** Returns null if none starts at {@code from}. */
  static @Nullable Timestamp at(String line, int from) {
    int first = digits(line, from);
    int second = digits(line, first + 1);
    if (first == from || !is(line, first, ':')) {
      return null;
    }
    long hours = 0;
    int minutesFrom = from;
    int secondsEnd = second;
    if (is(line, second, ':')) {
      if (first - from < 2 || first - from > MAX_HOUR_DIGITS) {
        return null;
      }
      hours = Long.parseLong(line, from, first, 10);
      minutesFrom = first + 1;
      secondsEnd = digits(line, second + 1);
    }
    int minutesEnd = minutesFrom == from ? first : second;
    int end = digits(line, secondsEnd + 1);
    if (minutesEnd - minutesFrom != 2
        || secondsEnd - minutesEnd != 3
        || !is(line, secondsEnd, '.')
        || end - secondsEnd != 4) {
      return null;
    }
    int minutes = Integer.parseInt(line, minutesFrom, minutesEnd, 10);
    int seconds = Integer.parseInt(line, minutesEnd + 1, secondsEnd, 10);
    if (minutes > 59 || seconds > 59) {
      return null;
    }
    int thousandths = Integer.parseInt(line, secondsEnd + 1, end, 10);
    return new Timestamp(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths, end);
  }

  /** Like {@link #at}, but with hours of any number of digits. */
  static @Nullable Timestamp loosely(String line, int from) {
    int hours = digits(line, from);
    boolean withHours = is(line, hours, ':') && is(line, digits(line, hours + 1), ':');
    if (!withHours || hours == from || hours - from > 1) {
      return at(line, from);
    }
    Timestamp padded = at("0" + line.substring(from), 0);
    return padded == null ? null : new Timestamp(padded.millis(), padded.end() - 1 + from);
  }

  /** Writes the timestamp with hours. */
  static void append(StringBuilder out, long millis) {
    padded(out, millis / 3_600_000, 2);
    padded(out.append(':'), millis / 60_000 % 60, 2);
    padded(out.append(':'), millis / 1_000 % 60, 2);
    padded(out.append('.'), millis % 1_000, 3);
  }

  private static void padded(StringBuilder out, long number, int width) {
    String digits = Long.toString(number);
    out.repeat("0", Math.max(0, width - digits.length())).append(digits);
  }

  private static int digits(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static boolean is(String line, int index, char c) {
    return index < line.length() && line.charAt(index) == c;
  }
}
