package newsreel.extract.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import newsreel.extract.words.DateParts.PlacedMonth;
import org.jspecify.annotations.Nullable;

/**
 * Makes days of the numbers that were read, where the calendar has such a day and the year is one
 * that is believed.
 */
record BelievedYears(int first, int last) {
  /**
   * A day in a line.
   *
   * @param first its first token
   * @param next the token behind it
   * @param hour that is glued to the year, as in "28.09.1912:44"; negative where none is
   * @param clock the first token of a time that stands inside the date; negative where none does
   */
  record Day(LocalDate date, int first, int next, int hour, int clock, boolean isAmbiguous) {}

  @Nullable Day named(
      PlacedMonth month, int year, int day, int first, int next, int hour, int clock) {
    YearCount count = month.name().count();
    if (count == YearCount.GREGORIAN && year >= 2400 && year <= 2650) {
      count = YearCount.BUDDHIST;
    }
    return day(count, year, month.name().number(), day, first, next, hour, clock, false);
  }

  @Nullable Day day(
      YearCount count, int year, int month, int day, int first, int next, boolean ambiguous) {
    return day(count, year, month, day, first, next, -1, -1, ambiguous);
  }

  @Nullable Day day(
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
      return date.getYear() < this.first || date.getYear() > last
          ? null
          : new Day(date, first, next, hour, clock, ambiguous);
    } catch (DateTimeException e) {
      return null; // 45.13.2024 is a score or the number of a part
    }
  }
}
