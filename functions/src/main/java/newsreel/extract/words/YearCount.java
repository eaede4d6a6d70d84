package newsreel.extract.words;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.ThaiBuddhistChronology;

/** A calendar in which a page may count years, months and days. */
enum YearCount {
  GREGORIAN {
    @Override
    LocalDate date(int year, int month, int day) {
      return LocalDate.of(year, month, day);
    }
  },

  /** The Thai calendar: Gregorian months, years since the Buddha. */
  BUDDHIST {
    @Override
    LocalDate date(int year, int month, int day) {
      return LocalDate.from(ThaiBuddhistChronology.INSTANCE.date(year, month, day));
    }
  },

  /** The lunar calendar, by the tables of Umm al-Qura. */
  HIJRI {
    @Override
    LocalDate date(int year, int month, int day) {
      return LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day));
    }
  },

  /** The solar calendar of Iran. */
  JALALI {
    @Override
    LocalDate date(int year, int month, int day) {
      return JalaliDate.of(year, month, day);
    }
  };

  /**
   * @throws java.time.DateTimeException if the calendar has no such day
   */
  abstract LocalDate date(int year, int month, int day);
}
