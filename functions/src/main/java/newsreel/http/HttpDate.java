package newsreel.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.values.Rfc3339;

/**
 * A date in HTTP (RFC 9110, section 5.6.7), which is also that of RSS (RFC 822) with a four-digit
 * year.
 */
public final class HttpDate {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** Compiled when the first date is read, since most answers only write one. */
  private static final class Forms {
    static final String TIME = "(\\d\\d):(\\d\\d):(\\d\\d)";

    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}, the only form that is written. */
    static final Pattern IMF_FIXDATE =
        Pattern.compile("(\\w{3}), (\\d\\d) (\\w{3}) (\\d{4}) " + TIME + " GMT");

    /** {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
    static final Pattern RFC_850 =
        Pattern.compile("(\\w{3})(?:|s|nes|rs|ur)day, (\\d\\d)-(\\w{3})-(\\d\\d) " + TIME + " GMT");

    /** {@code Sun Nov 6 08:49:37 1994}. */
    static final Pattern ASCTIME =
        Pattern.compile("(\\w{3}) (\\w{3}) ([ \\d]\\d) " + TIME + " (\\d{4})");
  }

  private HttpDate() {}

  /** Formats a date without the formatter, which takes ten times as long. */
  public static String format(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    String time = Rfc3339.format(instant);
    return DAYS.get(date.getDayOfWeek().getValue() - 1)
        + ", "
        + time.substring(8, 10)
        + " "
        + MONTHS.get(date.getMonthValue() - 1)
        + " "
        + time.substring(0, 4)
        + " "
        + time.substring(11, 19)
        + " GMT";
  }

  /**
   * Returns nothing if the text has none of the three forms, or its weekday contradicts its date.
   */
  public static Optional<Instant> parse(String text) {
    Matcher fixed = Forms.IMF_FIXDATE.matcher(text);
    if (fixed.matches()) {
      return instant(fixed.group(1), number(fixed, 4), fixed.group(3), fixed.group(2), fixed, 5);
    }
    Matcher old = Forms.RFC_850.matcher(text);
    if (old.matches()) {
      return instant(old.group(1), century(number(old, 4)), old.group(3), old.group(2), old, 5);
    }
    Matcher asctime = Forms.ASCTIME.matcher(text);
    return asctime.matches()
        ? instant(
            asctime.group(1), number(asctime, 7), asctime.group(2), asctime.group(3), asctime, 4)
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** A year that appears to be more than 50 years ahead lies in the past. */
  private static int century(int twoDigits) {
    int now = LocalDate.now(ZoneOffset.UTC).getYear();
    int year = now - now % 100 + twoDigits;
    return year > now + 50 ? year - 100 : year;
  }

  /**
   * @param hour the group of the hour, which precedes those of minute and second
   */
  private static Optional<Instant> instant(
      String weekday, int year, String month, String day, Matcher time, int hour) {
    try {
      LocalDate date = LocalDate.of(year, MONTHS.indexOf(month) + 1, Integer.parseInt(day.strip()));
      boolean named = DAYS.get(date.getDayOfWeek().getValue() - 1).equals(weekday);
      int second = Math.min(number(time, hour + 2), 59); // a leap second, too
      return named
          ? Optional.of(
              date.atTime(number(time, hour), number(time, hour + 1), second)
                  .toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
