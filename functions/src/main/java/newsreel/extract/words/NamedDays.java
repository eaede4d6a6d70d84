package newsreel.extract.words;

import newsreel.extract.words.BelievedYears.Day;
import newsreel.extract.words.DateParts.PlacedMonth;
import org.jspecify.annotations.Nullable;

/** Reads days with a named month and the year last. */
final class NamedDays {
  private final DateTokens tokens;
  private final DateParts parts;
  private final BelievedYears years;

  NamedDays(DateTokens tokens, DateParts parts, BelievedYears years) {
    this.tokens = tokens;
    this.parts = parts;
    this.years = years;
  }

  /** 3 May 2024, 3. Mai 2024, 3 de mayo de 2024, 5 tháng 3 năm 2024. */
  @Nullable Day dayFirst(int i) {
    PlacedMonth month = parts.month(parts.between(i + 1));
    if (month == null) {
      return null;
    }
    return yearBehind(month, (int) tokens.value(i), i, month.next());
  }

  /** May 3, 2024; Mon Sep 02 01:11:35 EDT 2024. */
  @Nullable Day monthFirst(int i) {
    if (!isBeforeNumber(i)) {
      return null;
    }
    PlacedMonth month = parts.month(i);
    int at = month == null ? -1 : month.next();
    if (tokens.is(at, '.') || tokens.is(at, ',')) {
      at++;
    }
    if (month == null || !tokens.isShort(at)) {
      return null;
    }
    Day day = yearBehind(month, (int) tokens.value(at), i, at + 1);
    return day != null ? day : yearBehindClock(month, i, at);
  }

  /** Whether the token may be a month's name; most words have no number after them. */
  private boolean isBeforeNumber(int i) {
    for (int n = 1; n <= MonthNames.MAX_WORDS + 1; n++) {
      if (tokens.isNumber(i + n)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Day yearBehindClock(PlacedMonth month, int i, int at) {
    boolean clock = tokens.isShort(at + 1) && tokens.is(at + 2, ':') && tokens.isGlued(at + 2);
    if (!clock) {
      return null;
    }
    for (int year = at + 4; year < Math.min(at + 11, tokens.size()); year++) {
      boolean whole = !tokens.isGlued(year) && tokens.isNumber(year) && tokens.digits(year) == 4;
      if (whole) {
        int value = (int) tokens.value(year);
        return years.named(month, value, (int) tokens.value(at), i, year + 1, -1, at + 1);
      }
    }
    return null;
  }

  private @Nullable Day yearBehind(PlacedMonth month, int day, int first, int from) {
    PlacedMonth again = tokens.is(from, '/') ? parts.month(from + 1) : null;
    int at = parts.between(again == null ? from : again.next()); // مايو/أيار: one month, two names
    if (!tokens.isNumber(at)) {
      return null;
    }
    int hour = parts.gluedHour(at);
    int value = (int) tokens.value(at);
    int digits = tokens.digits(at);
    if (hour >= 0 && (digits == 6 || digits == 5)) {
      return years.named(month, value / (digits == 6 ? 100 : 10), day, first, at + 1, hour, -1);
    }
    if (digits == 4) {
      return years.named(month, value, day, first, at + 1, -1, -1);
    }
    if (digits > 4 && tokens.value(at) > 0) {
      int year = Integer.parseInt(tokens.written(at).substring(0, 4));
      return years.named(month, year, day, first, at + 1, -1, -1); // a number is glued to the year
    }
    return digits == 2 && isShortYear(month, at)
        ? years.named(month, shortYear(month, value), day, first, at + 1, -1, -1)
        : null;
  }

  /** Whether two digits after a month are a year and not an hour or a number of things. */
  private boolean isShortYear(PlacedMonth month, int at) {
    boolean bound = tokens.is(at - 1, '\'') || (tokens.is(at - 1, '-') && tokens.isGlued(at));
    boolean ends = at + 1 == tokens.size() || tokens.is(at + 1, ',') || tokens.is(at + 1, '|');
    return bound || isThai(month.next() - 1) || (at == month.next() && ends);
  }

  private boolean isThai(int word) {
    char c = tokens.isWord(word) ? tokens.written(word).charAt(0) : ' ';
    return c >= 0x0E00 && c <= 0x0E7F;
  }

  private int shortYear(PlacedMonth month, int value) {
    return isThai(month.next() - 1) && value > 43 ? 2500 + value : century(value);
  }

  static int century(int value) {
    return value < 70 ? 2000 + value : 1900 + value;
  }
}
