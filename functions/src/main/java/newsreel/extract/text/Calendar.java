package newsreel.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import org.jspecify.annotations.Nullable;

/** Finds the full dates in a line. A date without its year is none. */
final class Calendar {
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "\\s?[-./年]\\s?(\\d{1,2})\\s?[-./月]\\s?(\\d{1,2})(?!\\d)日?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.:/])(\\d{1,2})\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)?\\d{2})(?![\\d:])");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s-]+(?:de |of"
              + " )?(\\p{L}{3,12})[.,]?[\\s-]+(?:del? )?"
              + YEAR);
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,24})[.,]?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s" + YEAR);
  private static final Map<String, Integer> MONTHS = months();

  private final String text;
  private final String folded;
  private final List<PageDate> found = new ArrayList<>();

  private Calendar(String text) {
    this.text = text;
    this.folded = PressVocabulary.fold(text);
  }

  /** In the order of the line. */
  static List<PageDate> in(Line line) {
    if (line.digits() < 5 || line.columns() > 240) {
      return List.of();
    }
    Calendar calendar = new Calendar(line.text());
    calendar.run();
    return calendar.found;
  }

  private void run() {
    int from = 0;
    while (from < text.length()) {
      Day day = next(from);
      if (day == null) {
        return;
      }
      ClockTime time = ClockTime.near(text, from, day.start, day.end);
      found.add(date(day, time, folded.substring(from, day.start)));
      from = Math.max(day.end, time == null ? 0 : time.end());
    }
  }

  /**
   * @param before the words before it, whose last label says what the date stands for
   */
  private static PageDate date(Day day, @Nullable ClockTime time, String before) {
    int updated = Phrases.UPDATED.find(before, 0);
    int published = Phrases.PUBLISHED.find(before, 0);
    boolean labelled = updated >= 0 || published >= 0;
    PageDate date =
        new PageDate(
            day.date.atStartOfDay(ZoneOffset.UTC).toInstant(),
            updated > published,
            labelled,
            false,
            PageDate.NO_TIME + day.doubt(),
            day.start,
            day.end);
    if (time == null) {
      return date;
    }
    PageDate timed = date.at(time);
    String note = timed.note() == null ? day.doubt() : timed.note() + day.doubt();
    return new PageDate(
        timed.instant(),
        date.updated(),
        labelled,
        true,
        note.isEmpty() ? null : note,
        Math.min(day.start, time.start()),
        Math.max(day.end, time.end()));
  }

  private @Nullable Day next(int from) {
    Day best = null;
    for (Pattern pattern : List.of(YEAR_FIRST, DAY_MONTH, MONTH_DAY, DAY_FIRST)) {
      Matcher m = pattern.matcher(folded);
      for (boolean hit = m.find(from); hit; hit = m.find()) {
        Day day = read(pattern, m);
        if (day != null) {
          best = best == null || day.start < best.start ? day : best;
          break;
        }
      }
    }
    return best;
  }

  private @Nullable Day read(Pattern pattern, Matcher m) {
    if (pattern == YEAR_FIRST) {
      return day(m, number(m, 1), number(m, 2), number(m, 3), false);
    }
    if (pattern == DAY_MONTH) {
      Integer month = month(m.group(2), m.start(2));
      return month == null ? null : day(m, number(m, 3), month, number(m, 1), false);
    }
    if (pattern == MONTH_DAY) {
      Integer month = month(m.group(1), m.start(1));
      return month == null ? null : day(m, number(m, 3), month, number(m, 2), false);
    }
    int first = number(m, 1);
    int second = number(m, 3);
    int year = number(m, 4);
    boolean slash = m.group(2).equals("/");
    if (year < 100 && !m.group(2).equals(".")) {
      return null;
    }
    return slash && second > 12
        ? day(m, year, first, second, false)
        : day(m, year < 100 ? 2000 + year : year, second, first, slash && first <= 12);
  }

  /** The month of a name, or of the end of a word that another was glued to: "readApril". */
  private @Nullable Integer month(String name, int start) {
    Integer month = MONTHS.get(name);
    for (int i = 1; month == null && i < name.length() - 2; i++) {
      if (Character.isUpperCase(text.charAt(start + i))
          && Character.isLowerCase(text.charAt(start + i - 1))) {
        month = MONTHS.get(name.substring(i));
      }
    }
    return month;
  }

  private static @Nullable Day day(Matcher m, int year, int month, int day, boolean ambiguous) {
    try {
      return year < 1990 || year > 2100
          ? null
          : new Day(LocalDate.of(year, month, day), m.start(), m.end(), ambiguous);
    } catch (DateTimeException e) {
      return null; // 45.13.2024 is a score or a part number
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String line : PressVocabulary.list("month")) {
      String[] names = line.split(" ", -1);
      for (int i = 1; i < names.length; i++) {
        months.putIfAbsent(names[i], Integer.valueOf(names[0]));
      }
    }
    return months;
  }

  /**
   * @param ambiguous whether day and month could change places
   */
  private record Day(LocalDate date, int start, int end, boolean ambiguous) {
    String doubt() {
      return ambiguous ? "; the day is read before the month" : "";
    }
  }
}
