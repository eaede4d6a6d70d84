package newsreel.extract.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import newsreel.extract.words.MonthNames.NamedMonth;
import newsreel.extract.words.PageLocale.DayOrder;
import org.jspecify.annotations.Nullable;

/** Finds days in a line: a year, a month and a day beside one another, in every order. */
final class DayScan {
  /** Words that stand between the parts of a date. */
  private static final Set<String> BETWEEN =
      Set.of(
          "de", "del", "of", "d", "den", "di", "da", "le", "al", "ta", "m", "r", "g", "ko", "gada",
          "nam", "ngay", "thang", "thg", "г", "года", "жылғы", "พศ", "คศ", "عام", "سنه", "שנת",
          "του", "e", "a", "an", "st", "nd", "rd", "th", "er", "re", "eme", "ieme");

  private static final Set<String> YEAR_WORDS = Set.of("年", "년", "оны");
  private static final Set<String> MONTH_WORDS = Set.of("月", "월", "сарын");
  private static final Set<String> DAY_WORDS = Set.of("日", "일", "号", "號");

  /** Letters of two glued words at least. */
  private static final int MIN_GLUED = 5;

  /** Tokens that may stand between two parts of a date. */
  private static final int MAX_BETWEEN = 3;

  private final DateTokens tokens;
  private final PageLocale locale;
  private final int firstYear;
  private final int lastYear;

  /**
   * @param firstYear of the years that are believed
   */
  DayScan(DateTokens tokens, PageLocale locale, int firstYear, int lastYear) {
    this.tokens = tokens;
    this.locale = locale;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /**
   * A day in a line.
   *
   * @param first its first token
   * @param next the token behind it
   * @param hour that is glued to the year, as in "28.09.1912:44"; negative where none is
   * @param clock the first token of a time that stands inside the date; negative where none does
   */
  record Day(LocalDate date, int first, int next, int hour, int clock, boolean isAmbiguous) {}

  /** The first day at or behind a token. */
  @Nullable Day next(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Day day = at(i);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** The day that begins with a token. */
  private @Nullable Day at(int i) {
    if (!tokens.isNumber(i)) {
      return tokens.isWord(i) ? monthFirst(i) : null;
    }
    if (isContinued(i)) {
      return null;
    }
    if (tokens.isShort(i)) {
      Day day = numeric(i);
      return day != null ? day : dayFirst(i);
    }
    if (tokens.digits(i) == 4) {
      return yearFirst(i);
    }
    if (tokens.digits(i) == 8 && tokens.isWord(i + 1, "t") && tokens.isGlued(i + 1)) {
      return compact(i, i + 1);
    }
    return tokens.digits(i) == 3 ? era(i) : null;
  }

  /** The day of eight digits, or of the first eight of more. */
  @Nullable Day compact(int i, int next) {
    long digits = tokens.value(i);
    for (int n = tokens.digits(i); n > 8; n--) {
      digits /= 10;
    }
    int day = (int) digits;
    return day(YearCount.GREGORIAN, day / 10_000, day / 100 % 100, day % 100, i, next, false);
  }

  /** Whether a number goes on with another before it: a version, an address, a telephone. */
  private boolean isContinued(int i) {
    return tokens.isGlued(i)
        && tokens.isGlued(i - 1)
        && tokens.isNumber(i - 2)
        && switch (tokens.kind(i - 1)) {
          case '.', ':', '/', '-' -> true;
          default -> false;
        };
  }

  /** 2024-05-03, 2024年5月3日, 2024. május 5., 2024. gada 5. maijs. */
  private @Nullable Day yearFirst(int i) {
    int year = (int) tokens.value(i);
    int second = between(i + 1);
    if (!tokens.isShort(second)) {
      Month month = month(second);
      int day = month == null ? -1 : between(month.next);
      return month == null || !tokens.isShort(day)
          ? null
          : named(month, year, (int) tokens.value(day), i, day + 1, -1, -1);
    }
    int third = between(second + 1);
    if (tokens.isNumber(third)) {
      return isParted(i, second) && isParted(second, third) ? yearMonthDay(i, second, third) : null;
    }
    Month month = month(third);
    return month == null
        ? null
        : named(month, year, (int) tokens.value(second), i, month.next, -1, -1);
  }

  private @Nullable Day yearMonthDay(int i, int second, int third) {
    int year = (int) tokens.value(i);
    int month = (int) tokens.value(second);
    int hour = gluedHour(third);
    int day = (int) (hour < 0 ? tokens.value(third) : tokens.value(third) / 100);
    if (tokens.digits(third) > (hour < 0 ? 2 : 4)) {
      return null;
    }
    int next = third + 1;
    if (tokens.isWord(next) && DAY_WORDS.contains(tokens.folded(next))) {
      next++;
    }
    return day(numbered(year), year, month, day, i, next, hour, -1, false);
  }

  /** The calendar of a year that no month's name tells. */
  private YearCount numbered(int year) {
    if (year >= 2400 && year <= 2650) {
      return YearCount.BUDDHIST;
    }
    if (year >= 1300 && year < 1500) {
      return locale.language().equals("ar") ? YearCount.HIJRI : YearCount.JALALI;
    }
    return YearCount.GREGORIAN;
  }

  /** Eras of Japan and Taiwan: 令和6年1月5日, 民國113年1月5日. */
  private @Nullable Day era(int i) {
    int offset =
        tokens.isWord(i - 1, "國") || tokens.isWord(i - 1, "国")
            ? 1911
            : tokens.isWord(i - 1, "和") ? 2018 : -1;
    boolean written =
        offset > 0
            && tokens.isWord(i + 1, "年")
            && tokens.isShort(i + 2)
            && tokens.isWord(i + 3, "月")
            && tokens.isShort(i + 4);
    return !written
        ? null
        : day(
            YearCount.GREGORIAN,
            offset + (int) tokens.value(i),
            (int) tokens.value(i + 2),
            (int) tokens.value(i + 4),
            i,
            tokens.isWord(i + 5, "日") ? i + 6 : i + 5,
            false);
  }

  /** 31/10/2024, 31.10.24, 10-31-2024. */
  private @Nullable Day numeric(int i) {
    char mark = tokens.kind(i + 1);
    boolean numeric =
        (mark == '.' || mark == '/' || mark == '-')
            && tokens.isShort(i + 2)
            && tokens.is(i + 3, mark)
            && tokens.isNumber(i + 4);
    if (!numeric) {
      return tokens.isWord(i - 1, "和") ? era(i) : null;
    }
    int hour = gluedHour(i + 4);
    int digits = tokens.digits(i + 4) - (hour < 0 ? 0 : hour > 9 || isPadded(i + 4) ? 2 : 1);
    boolean longYear = digits == 4;
    boolean shortYear = digits == 2 && mark != '-';
    if (!longYear && !shortYear) {
      return null;
    }
    boolean goesOn = tokens.is(i + 5, mark) && tokens.isGlued(i + 5) && tokens.isGlued(i + 6);
    if (goesOn && tokens.isNumber(i + 6)) {
      return null;
    }
    int first = (int) tokens.value(i);
    int second = (int) tokens.value(i + 2);
    long last = tokens.value(i + 4);
    if (hour >= 0) {
      last /= tokens.digits(i + 4) - digits == 2 ? 100 : 10;
    }
    if (shortYear && locale.shortYearFirst()) {
      return day(YearCount.GREGORIAN, 2000 + first, second, (int) last, i, i + 5, hour, -1, false);
    }
    int year = shortYear ? century((int) last) : (int) last;
    boolean either = first <= 12 && second <= 12;
    boolean monthFirst = either ? mark != '.' && locale.isMonthFirst() : first <= 12;
    boolean doubt = either && first != second && mark != '.' && locale.order() == DayOrder.UNKNOWN;
    return monthFirst
        ? day(numbered(year), year, first, second, i, i + 5, hour, -1, doubt)
        : day(numbered(year), year, second, first, i, i + 5, hour, -1, doubt);
  }

  private boolean isPadded(int i) {
    return tokens.digits(i) % 2 == 0;
  }

  /** The hour that is glued to a number before a colon, as in 28.09.1912:44; else negative. */
  private int gluedHour(int i) {
    boolean glued =
        tokens.digits(i) >= 3
            && tokens.is(i + 1, ':')
            && tokens.isGlued(i + 1)
            && tokens.isGlued(i + 2)
            && tokens.isNumber(i + 2)
            && tokens.digits(i + 2) == 2;
    if (!glued) {
      return -1;
    }
    int hour = (int) (tokens.value(i) % (isPadded(i) ? 100 : 10));
    return hour < 24 ? hour : -1;
  }

  /** 3 May 2024, 3. Mai 2024, 3 de mayo de 2024, 5 tháng 3 năm 2024. */
  private @Nullable Day dayFirst(int i) {
    Month month = month(between(i + 1));
    if (month == null) {
      return null;
    }
    return yearBehind(month, (int) tokens.value(i), i, month.next);
  }

  /** May 3, 2024; Mon Sep 02 01:11:35 EDT 2024. */
  private @Nullable Day monthFirst(int i) {
    Month month = month(i);
    int at = month == null ? -1 : month.next;
    if (tokens.is(at, '.') || tokens.is(at, ',')) {
      at++;
    }
    if (month == null || !tokens.isShort(at)) {
      return null;
    }
    Day day = yearBehind(month, (int) tokens.value(at), i, at + 1);
    return day != null ? day : yearBehindClock(month, i, at);
  }

  private @Nullable Day yearBehindClock(Month month, int i, int at) {
    boolean clock = tokens.isShort(at + 1) && tokens.is(at + 2, ':') && tokens.isGlued(at + 2);
    if (!clock) {
      return null;
    }
    for (int year = at + 4; year < Math.min(at + 11, tokens.size()); year++) {
      boolean whole = !tokens.isGlued(year) && tokens.isNumber(year) && tokens.digits(year) == 4;
      if (whole) {
        int value = (int) tokens.value(year);
        return named(month, value, (int) tokens.value(at), i, year + 1, -1, at + 1);
      }
    }
    return null;
  }

  private @Nullable Day yearBehind(Month month, int day, int first, int from) {
    Month again = tokens.is(from, '/') ? month(from + 1) : null;
    int at = between(again == null ? from : again.next); // مايو/أيار: one month, two names
    if (!tokens.isNumber(at)) {
      return null;
    }
    int hour = gluedHour(at);
    int value = (int) tokens.value(at);
    int digits = tokens.digits(at);
    if (hour >= 0 && (digits == 6 || digits == 5)) {
      return named(month, value / (digits == 6 ? 100 : 10), day, first, at + 1, hour, -1);
    }
    if (digits == 4) {
      return named(month, value, day, first, at + 1, -1, -1);
    }
    if (digits > 4 && tokens.value(at) > 0) {
      int year = Integer.parseInt(tokens.written(at).substring(0, 4));
      return named(month, year, day, first, at + 1, -1, -1); // a number is glued to the year
    }
    return digits == 2 && isShortYear(month, at)
        ? named(month, shortYear(month, value), day, first, at + 1, -1, -1)
        : null;
  }

  /** Whether two digits behind a month are a year, not an hour or a number of things. */
  private boolean isShortYear(Month month, int at) {
    boolean bound = tokens.is(at - 1, '\'') || (tokens.is(at - 1, '-') && tokens.isGlued(at));
    boolean ends = at + 1 == tokens.size() || tokens.is(at + 1, ',') || tokens.is(at + 1, '|');
    return bound || isThai(month.next - 1) || (at == month.next && ends);
  }

  private boolean isThai(int word) {
    char c = tokens.isWord(word) ? tokens.written(word).charAt(0) : ' ';
    return c >= 0x0E00 && c <= 0x0E7F;
  }

  private int shortYear(Month month, int value) {
    return isThai(month.next - 1) && value > 43 ? 2500 + value : century(value);
  }

  private static int century(int value) {
    return value < 70 ? 2000 + value : 1900 + value;
  }

  private record Month(NamedMonth name, int next) {}

  /** The month that a token begins: by its name, or by its number behind "tháng". */
  private @Nullable Month month(int i) {
    if (!tokens.isWord(i)) {
      boolean numbered =
          tokens.isShort(i) && (tokens.isWord(i - 1, "thang") || tokens.isWord(i - 1, "thg"));
      return numbered
          ? new Month(new NamedMonth((int) tokens.value(i), YearCount.GREGORIAN), i + 1)
          : null;
    }
    Month found = null;
    String name = "";
    for (int n = 0; n < MonthNames.MAX_WORDS && tokens.isWord(i + n); n++) {
      name = n == 0 ? tokens.folded(i) : name + " " + tokens.folded(i + n);
      NamedMonth month = MonthNames.of(name, locale.language());
      found = month == null ? found : new Month(month, i + n + 1);
    }
    return found != null ? found : glued(i);
  }

  /** The English month at the end of capitals that another word was glued to: "GEARAPR". */
  private @Nullable Month glued(int i) {
    String word = tokens.written(i);
    boolean capitals = word.length() > MIN_GLUED && word.charAt(word.length() - 1) <= 'Z';
    if (!capitals || !tokens.isShort(i + 1) || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return null;
    }
    String folded = tokens.folded(i);
    for (int length = folded.length() - 3; length >= 3; length--) {
      NamedMonth month = MonthNames.of(folded.substring(folded.length() - length), "en");
      if (month != null) {
        return new Month(month, i + 1);
      }
    }
    return null;
  }

  /** The first token that is neither a mark nor a word between the parts of a date. */
  private int between(int from) {
    int i = from;
    while (i < from + MAX_BETWEEN && isBetween(i)) {
      i++;
    }
    return i;
  }

  private boolean isBetween(int i) {
    if (tokens.isMark(i)) {
      return switch (tokens.kind(i)) {
        case '.', ',', '-', '/', '\'', 'º', 'ª', '°' -> true;
        default -> false;
      };
    }
    if (!tokens.isWord(i)) {
      return false;
    }
    String word = tokens.folded(i);
    return BETWEEN.contains(word)
        ? !isMonth(word, i)
        : YEAR_WORDS.contains(word) || MONTH_WORDS.contains(word);
  }

  /** "Tháng mười" is a name of two words. */
  private boolean isMonth(String word, int i) {
    return word.equals("thang") && !tokens.isNumber(i + 1);
  }

  /** Whether more than a space or a comma stands between two numbers. */
  private boolean isParted(int left, int right) {
    for (int i = left + 1; i < right; i++) {
      if (tokens.is(i, ',') || tokens.is(i, '\'')) {
        return false;
      }
    }
    return right > left + 1;
  }

  private @Nullable Day named(
      Month month, int year, int day, int first, int next, int hour, int clock) {
    YearCount count = month.name.count();
    if (count == YearCount.GREGORIAN && year >= 2400 && year <= 2650) {
      count = YearCount.BUDDHIST;
    }
    return day(count, year, month.name.number(), day, first, next, hour, clock, false);
  }

  private @Nullable Day day(
      YearCount count, int year, int month, int day, int first, int next, boolean ambiguous) {
    return day(count, year, month, day, first, next, -1, -1, ambiguous);
  }

  private @Nullable Day day(
      YearCount count,
      int year,
      int month,
      int day,
      int first,
      int next,
      int hour,
      int clock,
      boolean ambiguous) {
    try {
      LocalDate date = count.date(year, month, day);
      return date.getYear() < firstYear || date.getYear() > lastYear
          ? null
          : new Day(date, first, next, hour, clock, ambiguous);
    } catch (DateTimeException e) {
      return null; // 45.13.2024 is a score or the number of a part
    }
  }
}
