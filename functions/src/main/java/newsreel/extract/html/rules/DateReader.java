package newsreel.extract.html.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads instants as pages write them for machines: ISO 8601 and its sloppy forms, RFC 1123, {@code
 * Mon Sep 02 01:11:35 EDT 2024}, English dates, seconds and milliseconds since 1970.
 */
public final class DateReader {
  private static final String TIME =
      "(?:[T"
          + " ,|·–—-]+(?:at\\s+|um\\s+|kl\\.?\\s+)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,:]\\d{1,9})?)?)?";
  private static final String ZONE =
      "\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(?:Uhr)?\\s*(?:(?:UTC|GMT)?([+-]\\d{2}):?(\\d{2})?|([A-Z]{1,5}))?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME + ZONE + "(?:\\[.*)?", 2);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?" + ZONE, 2);
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})" + TIME + ZONE, 2);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[\\s-]+(?:de |di"
              + " )?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de |del )?(\\d{4})"
              + TIME
              + ZONE,
          2);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
              + TIME
              + ZONE,
          2);
  private static final Pattern UNIX_DATE =
      Pattern.compile(
          "[A-Za-z]{3}\\s+([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+([A-Z]{2,5})\\s+(\\d{4})",
          2);
  private static final Pattern CJK =
      Pattern.compile(
          "(\\d{4})\\s*[年년.]\\s*(\\d{1,2})\\s*[月월.]\\s*(\\d{1,2})\\s*[日일.]?"
              + "(?:\\s*[(（].[)）])?(?:\\s*(\\d{1,2})[:時시]\\s*(\\d{2})分?(?::(\\d{2}))?)?"
              + ZONE,
          2);
  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Minutes east of Greenwich of the abbreviations that are not ambiguous in news. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("CEST", 120),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("SAST", 120),
          Map.entry("MSK", 180),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("HKT", 480),
          Map.entry("SGT", 480),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("ET", -300),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420));

  private DateReader() {}

  /**
   * @param note absent where the zone was written out
   */
  public record Reading(Instant instant, @Nullable String note) {}

  /** Absent where the text is no date, or one that stands for none: year 1, 1 January 1970. */
  public static Optional<Reading> read(String text) {
    return read(text, Map.of());
  }

  /**
   * @param months numbers by lower-case name, for dates in words of another language than English
   */
  public static Optional<Reading> read(String text, Map<String, Integer> months) {
    String value = text.strip();
    if (value.length() < 6 || value.length() > 80) {
      return Optional.empty();
    }
    try {
      return reading(value, months).filter(r -> isPlausible(r.instant()));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // a thirteenth month, a 25th hour
    }
  }

  private static boolean isPlausible(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    boolean epoch = Math.abs(instant.getEpochSecond()) < 86_400;
    return year >= 1700 && year <= 2200 && !epoch;
  }

  private static Optional<Reading> reading(String value, Map<String, Integer> months) {
    if (EPOCH.matcher(value).matches()) {
      long number = Long.parseLong(value);
      return Optional.of(
          new Reading(
              value.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number),
              null));
    }
    Matcher m = ISO.matcher(value);
    if (m.matches()) {
      return of(m.group(1), m.group(2), m.group(3), m, 4);
    }
    m = COMPACT.matcher(value);
    if (m.matches()) {
      return of(m.group(1), m.group(2), m.group(3), m, 4);
    }
    m = DOTTED.matcher(value);
    if (m.matches()) {
      return of(m.group(3), m.group(2), m.group(1), m, 4);
    }
    m = CJK.matcher(value);
    if (m.matches()) {
      return of(m.group(1), m.group(2), m.group(3), m, 4);
    }
    m = DAY_FIRST.matcher(value);
    if (m.matches()) {
      return of(m.group(3), month(m.group(2), months), m.group(1), m, 4);
    }
    m = MONTH_FIRST.matcher(value);
    if (m.matches()) {
      return of(m.group(3), month(m.group(1), months), m.group(2), m, 4);
    }
    m = UNIX_DATE.matcher(value);
    if (m.matches()) {
      LocalDateTime local =
          LocalDateTime.of(
              number(m.group(7)),
              number(month(m.group(1), months)),
              number(m.group(2)),
              number(m.group(3)),
              number(m.group(4)),
              number(m.group(5)));
      return Optional.of(zoned(local, null, null, m.group(6)));
    }
    return Optional.empty();
  }

  private static Optional<Reading> of(String year, String month, String day, Matcher m, int hour) {
    if (month.isEmpty()) {
      return Optional.empty();
    }
    boolean timed = m.group(hour) != null;
    int h = timed ? number(m.group(hour)) : 0;
    String half = m.group(hour + 3);
    if (timed && half != null) {
      h = h % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(year),
            number(month),
            number(day),
            h % 24,
            timed ? number(m.group(hour + 1)) : 0,
            timed && m.group(hour + 2) != null ? number(m.group(hour + 2)) % 60 : 0);
    if (!timed) {
      return Optional.of(
          new Reading(
              local.toInstant(ZoneOffset.UTC), "a day without a time: read as its start in UTC"));
    }
    return Optional.of(zoned(local, m.group(hour + 4), m.group(hour + 5), m.group(hour + 6)));
  }

  private static Reading zoned(
      LocalDateTime local,
      @Nullable String hours,
      @Nullable String minutes,
      @Nullable String name) {
    if (hours != null) {
      int h = number(hours);
      int min = minutes == null ? 0 : number(minutes);
      return new Reading(
          local.toInstant(ZoneOffset.ofTotalSeconds(3600 * h + (h < 0 ? -60 : 60) * min)), null);
    }
    Integer known = name == null ? null : ZONES.get(name.toUpperCase(Locale.ROOT));
    return known == null
        ? new Reading(local.toInstant(ZoneOffset.UTC), "no time zone is given: read as UTC")
        : new Reading(local.toInstant(ZoneOffset.ofTotalSeconds(60 * known)), null);
  }

  private static String month(String name, Map<String, Integer> months) {
    String lower = name.toLowerCase(Locale.ROOT);
    Integer known = months.get(lower);
    int i = MONTHS.indexOf(lower.substring(0, 3));
    return known != null ? Integer.toString(known) : i < 0 ? "" : Integer.toString(i + 1);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
