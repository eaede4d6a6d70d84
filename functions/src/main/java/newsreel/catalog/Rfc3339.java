package newsreel.catalog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times with their zone, of the years 1 to 9999 (RFC 3339, section 5.6). */
public final class Rfc3339 {
  /** With nine digits of a second and an offset it has 35 characters. */
  private static final int MAX_LENGTH = 40;

  private Rfc3339() {}

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
