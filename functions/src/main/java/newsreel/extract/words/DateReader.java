package newsreel.extract.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.extract.words.BelievedYears.Day;
import newsreel.extract.words.PageLocale.DayOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them in every language, and as programs do. A date without a year is
 * not read. Both extractors read all their dates here.
 */
public final class DateReader {
  /** In characters. A longer value is prose. */
  private static final int MAX_VALUE = 120;

  /** The most characters of a line. */
  private static final int MAX_LINE = 400;

  /** The most characters between a day and its time. */
  private static final int MAX_APART = 30;

  /** The most words between a label and its time: "published today at". */
  private static final int MAX_LABEL_WORDS = 4;

  /** The most characters between a day and a label after it. */
  private static final int MAX_LABEL_APART = 40;

  /** The years that pages may show: the age of the web. */
  private static final BelievedYears SHOWN = new BelievedYears(1990, 2100);

  /** The years that metadata may give: newspapers' archives go further back. */
  private static final BelievedYears STATED = new BelievedYears(1700, 2200);

  private final DateTokens tokens;
  private final DayScan days;
  private final ClockScan clocks;

  private DateReader(DateTokens tokens, PageLocale locale, BelievedYears years) {
    this.tokens = tokens;
    this.days = new DayScan(tokens, locale, years);
    this.clocks = new ClockScan(tokens, locale);
  }

  /** Returns every full date in a line that a page shows, in order. */
  public static List<WrittenDate> in(String line, PageLocale locale) {
    if (line.length() > MAX_LINE) {
      return List.of();
    }
    return new DateReader(DateTokens.of(line), locale, SHOWN).all();
  }

  /** Returns the first time of day in a line without a date. */
  public static Optional<ClockReading> timeIn(String line, PageLocale locale) {
    DateTokens tokens = DateTokens.of(line);
    return Optional.ofNullable(new ClockScan(tokens, locale).first(0, tokens.size()));
  }

  /**
   * Returns the time of day directly after a label, in a line without a date: "Published 14.14".
   */
  public static Optional<ClockReading> timeIn(String line, DateLabel label, PageLocale locale) {
    DateTokens tokens = DateTokens.of(line.length() > MAX_LINE ? "" : line);
    ClockScan clocks = new ClockScan(tokens, locale);
    for (int i = 1; i < tokens.size(); i++) {
      ClockReading time = tokens.isShort(i) ? clocks.at(i, tokens.size(), true) : null;
      if (time != null && DateLabel.before(tokens, Math.max(0, i - MAX_LABEL_WORDS), i) == label) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a value that is little more than a date: ISO 8601 and its sloppy forms, RFC 1123, the
   * forms of programs, seconds and milliseconds since 1970, and all forms of displayed dates.
   * Absent if the text is not a date, or stands for none: year 1, 1 January 1970.
   */
  public static Optional<WrittenDate> read(String value, PageLocale locale) {
    String text = value.strip();
    if (text.length() < 6 || text.length() > MAX_VALUE) {
      return Optional.empty();
    }
    DateTokens tokens = DateTokens.of(text);
    DateReader reader = new DateReader(tokens, locale, STATED);
    WrittenDate date = tokens.isNumber(0) && tokens.digits(0) >= 8 ? reader.digits() : null;
    return Optional.ofNullable(date == null ? reader.first() : date)
        .filter(d -> Math.abs(d.instant().getEpochSecond()) >= 86_400);
  }

  /** Returns the order of day and month that a line's dates show; unknown if they show none. */
  public static DayOrder orderIn(String line) {
    if (line.length() > MAX_LINE) {
      return DayOrder.UNKNOWN;
    }
    DateTokens tokens = DateTokens.of(line);
    for (int i = 0; i + 4 < tokens.size(); i++) {
      boolean slashes = tokens.is(i + 1, '/') && tokens.is(i + 3, '/') && tokens.isNumber(i + 4);
      if (slashes && tokens.isShort(i) && tokens.isShort(i + 2) && tokens.digits(i + 4) != 3) {
        boolean dayFirst = tokens.value(i) > 12 && tokens.value(i) <= 31;
        boolean monthFirst = tokens.value(i + 2) > 12 && tokens.value(i + 2) <= 31;
        if (dayFirst != monthFirst) {
          return dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
        }
      }
    }
    return DayOrder.UNKNOWN;
  }

  /** Returns the first date, ignoring the words around it. */
  private @Nullable WrittenDate first() {
    Day day = days.next(0);
    return day == null ? null : date(day, time(day, 0, tokens.size()), DateLabel.NONE);
  }

  private List<WrittenDate> all() {
    List<WrittenDate> found = new ArrayList<>();
    int from = 0;
    Day day = days.next(0);
    while (day != null) {
      Day next = days.next(day.next());
      ClockReading time = time(day, from, next == null ? tokens.size() : next.first());
      DateLabel label = DateLabel.before(tokens, from, day.first());
      if (label == DateLabel.NONE && next == null) {
        label = behind(day);
      }
      found.add(date(day, time, label));
      from = day.next();
      while (time != null && from < tokens.size() && tokens.start(from) < time.end()) {
        from++;
      }
      day = next;
    }
    return found;
  }

  private WrittenDate date(Day day, @Nullable ClockReading time, DateLabel label) {
    int start = tokens.start(day.first());
    int end = tokens.end(day.next() - 1);
    return new WrittenDate(
        day.date(),
        time,
        label,
        day.isAmbiguous(),
        time == null ? start : Math.min(start, time.start()),
        time == null ? end : Math.max(end, time.end()));
  }

  /** Returns the label at the end of the line: "wurde am 3. Mai 2024 geändert". */
  private DateLabel behind(Day day) {
    int to = tokens.size();
    while (to > day.next() && tokens.isMark(to - 1)) {
      to--;
    }
    boolean near = tokens.start(to) <= tokens.end(day.next() - 1) + MAX_LABEL_APART;
    return near && to > day.next() ? DateLabel.endingAt(tokens, day.next(), to) : DateLabel.NONE;
  }

  /**
   * Returns the time after the day if there is one within a few words, otherwise the one before it.
   */
  private @Nullable ClockReading time(Day day, int from, int to) {
    if (day.hour() >= 0) {
      return clocks.glued(day.hour(), day.next() + 1, to);
    }
    if (day.clock() >= 0) {
      return clocks.at(day.clock(), day.next(), true);
    }
    ClockReading after = after(day, to);
    if (after != null) {
      return after;
    }
    int first = day.first();
    while (first > from && tokens.start(first - 1) >= tokens.start(day.first()) - MAX_APART) {
      first--;
    }
    return clocks.first(first, day.first());
  }

  private @Nullable ClockReading after(Day day, int to) {
    int end = tokens.end(day.next() - 1);
    boolean beside = true;
    for (int i = day.next(); i < to && tokens.start(i) <= end + MAX_APART; i++) {
      ClockReading clock = tokens.isNumber(i) ? clocks.at(i, to, beside) : null;
      if (clock != null) {
        return clock;
      }
      beside &= !tokens.isNumber(i) && (!tokens.isWord(i) || i < day.next() + 2);
      boolean word = tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 1;
      if (word && DateLabel.before(tokens, day.next(), i + 1) != DateLabel.NONE) {
        return null;
      }
    }
    return null;
  }

  /** 20241003, 202410031430, 20241003T143000Z, 1741083300, 1741083300000. */
  private @Nullable WrittenDate digits() {
    long value = tokens.value(0);
    int digits = tokens.digits(0);
    if (tokens.size() == 1 && (digits == 10 || digits == 13)) {
      return since1970(digits == 13 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value));
    }
    Day day = digits == 8 || digits == 12 || digits == 14 ? days.compact(0, 1) : null;
    if (day == null) {
      return null;
    }
    ClockReading time;
    if (digits > 8) {
      time = clock(digits == 14 ? value % 1_000_000 : value % 10_000 * 100, 1);
    } else if (tokens.isWord(1, "t") && tokens.isNumber(2) && tokens.digits(2) >= 4) {
      time = clock(tokens.value(2) * (tokens.digits(2) == 4 ? 100 : 1), 3);
    } else {
      time = clocks.first(1, tokens.size());
    }
    return new WrittenDate(day.date(), time, DateLabel.NONE, false, 0, tokens.end(0));
  }

  private @Nullable ClockReading clock(long digits, int zoneFrom) {
    int hour = (int) (digits / 10_000);
    int minute = (int) (digits / 100 % 100);
    int second = Math.min(59, (int) (digits % 100));
    return hour > 23 || minute > 59
        ? null
        : clocks.zoned(LocalTime.of(hour, minute, second), zoneFrom);
  }

  private static WrittenDate since1970(Instant instant) {
    LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalTime time = instant.atOffset(ZoneOffset.UTC).toLocalTime();
    ClockReading clock = new ClockReading(time, 0, ZoneOffset.UTC, null, 0, 0);
    return new WrittenDate(day, clock, DateLabel.NONE, false, 0, 0);
  }
}
