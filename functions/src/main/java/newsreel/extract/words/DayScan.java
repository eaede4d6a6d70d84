package newsreel.extract.words;

import java.util.Set;
import newsreel.extract.words.BelievedYears.Day;
import newsreel.extract.words.DateParts.PlacedMonth;
import newsreel.extract.words.PageLocale.DayOrder;
import org.jspecify.annotations.Nullable;

/** Finds days in a line: a year, a month and a day next to each other, in any order. */
final class DayScan {
  private static final Set<String> DAY_WORDS = Set.of("日", "일", "号", "號");

  private final DateTokens tokens;
  private final DateParts parts;
  private final PageLocale locale;
  private final NamedDays named;
  private final BelievedYears years;

  DayScan(DateTokens tokens, PageLocale locale, BelievedYears years) {
    this.tokens = tokens;
    this.parts = new DateParts(tokens, locale);
    this.named = new NamedDays(tokens, parts, years);
    this.locale = locale;
    this.years = years;
  }

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
      return tokens.isWord(i) ? named.monthFirst(i) : null;
    }
    if (isContinued(i)) {
      return null;
    }
    if (tokens.isShort(i)) {
      Day day = numeric(i);
      return day != null ? day : named.dayFirst(i);
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
    return years.day(YearCount.GREGORIAN, day / 10_000, day / 100 % 100, day % 100, i, next, false);
  }

  /** Whether a number continues another before it: a version, an address, a telephone number. */
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
    int second = parts.between(i + 1);
    if (!tokens.isShort(second)) {
      PlacedMonth month = parts.month(second);
      int day = month == null ? -1 : parts.between(month.next());
      return month == null || !tokens.isShort(day)
          ? null
          : years.named(month, year, (int) tokens.value(day), i, day + 1, -1, -1);
    }
    int third = parts.between(second + 1);
    if (tokens.isNumber(third)) {
      return parts.isParted(i, second) && parts.isParted(second, third)
          ? yearMonthDay(i, second, third)
          : null;
    }
    PlacedMonth month = parts.month(third);
    return month == null
        ? null
        : years.named(month, year, (int) tokens.value(second), i, month.next(), -1, -1);
  }

  private @Nullable Day yearMonthDay(int i, int second, int third) {
    int year = (int) tokens.value(i);
    int month = (int) tokens.value(second);
    int hour = parts.gluedHour(third);
    int day = (int) (hour < 0 ? tokens.value(third) : tokens.value(third) / 100);
    if (tokens.digits(third) > (hour < 0 ? 2 : 4)) {
      return null;
    }
    int next = third + 1;
    if (tokens.isWord(next) && DAY_WORDS.contains(tokens.folded(next))) {
      next++;
    }
    return years.day(numbered(year), year, month, day, i, next, hour, -1, false);
  }

  /** Returns the calendar of a year that no month's name reveals. */
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
        : years.day(
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
    int hour = parts.gluedHour(i + 4);
    int digits = tokens.digits(i + 4) - (hour < 0 ? 0 : parts.isPadded(i + 4) ? 2 : 1);
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
      return years.day(
          YearCount.GREGORIAN, 2000 + first, second, (int) last, i, i + 5, hour, -1, false);
    }
    int year = shortYear ? NamedDays.century((int) last) : (int) last;
    boolean either = first <= 12 && second <= 12;
    boolean monthFirst = either ? mark != '.' && locale.isMonthFirst() : first <= 12;
    YearCount count = numbered(year);
    boolean doubt =
        either
            && first != second
            && mark != '.'
            && count == YearCount.GREGORIAN
            && locale.order() == DayOrder.UNKNOWN;
    return monthFirst && count == YearCount.GREGORIAN
        ? years.day(count, year, first, second, i, i + 5, hour, -1, doubt)
        : years.day(count, year, second, first, i, i + 5, hour, -1, doubt);
  }
}
