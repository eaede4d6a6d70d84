package newsreel.table;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Parses what {@link Instant#toString} writes. An article has several times, and a formatter takes
 * ten times as long for each.
 */
final class StoredInstant {
  private static final int SECONDS_END = 19;

  private StoredInstant() {}

  /**
   * @throws java.time.DateTimeException if {@code text} is not such an instant
   */
  static Instant parse(String text) {
    int end = text.length() - 1;
    if (end < SECONDS_END || end > SECONDS_END + 10 || !hasForm(text, end)) {
      return Instant.parse(text);
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      return Instant.parse(text);
    }
    int nanos = 0;
    for (int i = 0; i < 9; i++) {
      int at = SECONDS_END + 1 + i;
      nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
    }
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    return Instant.ofEpochSecond(day * 86_400 + hour * 3600L + minute * 60L + second, nanos);
  }

  /** Whether the text has the form {@code 2026-06-01T12:00:00Z}, with up to nine decimal places. */
  private static boolean hasForm(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean right =
          switch (i) {
            case 4, 7 -> c == '-';
            case 10 -> c == 'T';
            case 13, 16 -> c == ':';
            case SECONDS_END -> c == '.' && end > SECONDS_END + 1;
            default -> c >= '0' && c <= '9';
          };
      if (!right) {
        return false;
      }
    }
    return text.charAt(end) == 'Z';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
