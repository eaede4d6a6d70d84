package newsreel.extract.words;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days in the solar calendar of Iran. Eight years in 33 are leap years, which agrees with the
 * observed equinox for the years 1178 to 1633.
 */
final class JalaliDate {
  private static final int FIRST_YEAR = 1178;
  private static final int LAST_YEAR = 1633;

  /** The first day of 1403. */
  private static final LocalDate NOWRUZ_1403 = LocalDate.of(2024, 3, 20);

  private JalaliDate() {}

  /**
   * @throws DateTimeException if the calendar has no such day
   */
  static LocalDate of(int year, int month, int day) {
    boolean exists =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= lengthOf(year, month);
    if (!exists) {
      throw new DateTimeException("no such day: " + year + "/" + month + "/" + day);
    }
    int before = 31 * Math.min(month - 1, 6) + 30 * Math.max(month - 7, 0);
    return NOWRUZ_1403.plusDays(daysBefore(year) - daysBefore(1403) + before + day - 1);
  }

  private static int lengthOf(int year, int month) {
    if (month <= 6) {
      return 31;
    }
    return month < 12 || daysBefore(year + 1) - daysBefore(year) == 366 ? 30 : 29;
  }

  private static int daysBefore(int year) {
    return 365 * (year - 1) + (8 * (year - 1) + 29) / 33;
  }
}
