package newsreel.values;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times with their zone, of the years 1 to 9999 (RFC 3339, section 5.6). */
public final class Rfc3339 {
  /** With nine digits of a second and an offset it has 35 characters. */
  private static final int MAX_LENGTH = 40;

  private Rfc3339() {}

  /** What {@link Instant#toString} says, in a tenth of its time: an answer has several. */
  public static String format(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    if (time.getYear() < 1000 || time.getYear() > 9999) {
      return instant.toString();
    }
    StringBuilder text = new StringBuilder(MAX_LENGTH).append(time.getYear());
    two(text.append('-'), time.getMonthValue());
    two(text.append('-'), time.getDayOfMonth());
    two(text.append('T'), time.getHour());
    two(text.append(':'), time.getMinute());
    two(text.append(':'), time.getSecond());
    fraction(text, time.getNano());
    return text.append('Z').toString();
  }

  /** In groups of three digits, as many as it takes. */
  private static void fraction(StringBuilder text, int nanos) {
    if (nanos != 0) {
      text.append('.');
    }
    for (int rest = nanos; rest != 0; rest = rest % 1_000_000 * 1000) {
      int thousandths = rest / 1_000_000;
      text.append((char) ('0' + thousandths / 100));
      two(text, thousandths % 100);
    }
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** Empty where the text is no such time. */
  public static Optional<Instant> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999 ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
