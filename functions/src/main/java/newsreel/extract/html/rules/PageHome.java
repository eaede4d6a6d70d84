package newsreel.extract.html.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.rules.ShownLines.ShownLine;
import newsreel.extract.html.source.DomText;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.PageLocale.DayOrder;
import newsreel.extract.words.UrlDate;
import newsreel.extract.words.WrittenDate;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/** Where a page is at home: its language, its country, and how it writes dates. */
final class PageHome {
  /** The most dates that are examined for the order of day and month. */
  private static final int MAX_DATES = 100;

  /** The most characters of a line of dates. */
  private static final int MAX_LINE = 80;

  private static final Object LOCALE = new Object();
  private static final Object ORDER = new Object();
  private static final Object DAYS = new Object();

  private PageHome() {}

  static PageLocale locale(Page page) {
    return page.once(LOCALE, () -> read(page));
  }

  /**
   * Finds the order of day and month from the page's other dates: the order in which one of them is
   * the same day, else the order in which they are written.
   */
  static PageLocale ordered(WrittenDate ambiguous, Page page) {
    Set<LocalDate> days = page.once(DAYS, () -> days(page));
    LocalDate day = ambiguous.day();
    LocalDate turned = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    DayOrder order = page.once(ORDER, () -> order(page));
    if (days.contains(day) != days.contains(turned)) {
      boolean monthFirst = locale(page).isMonthFirst() == days.contains(day);
      order = monthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }
    return locale(page).with(order);
  }

  private static PageLocale read(Page page) {
    LanguageTag tag = LanguageRules.RULES.first(page).map(FoundValue::value).orElse(null);
    WebUrl url = UrlRules.RULES.first(page).map(FoundValue::value).orElse(null);
    return PageLocale.of(tag, url);
  }

  private static DayOrder order(Page page) {
    return texts(page)
        .map(DateReader::orderIn)
        .filter(order -> order != DayOrder.UNKNOWN)
        .findFirst()
        .orElse(DayOrder.UNKNOWN);
  }

  /** Returns the days that the page states unambiguously. */
  private static Set<LocalDate> days(Page page) {
    Set<LocalDate> days = new HashSet<>();
    UrlRules.RULES
        .first(page)
        .flatMap(u -> UrlDate.in(u.value()))
        .ifPresent(d -> days.add(d.day()));
    texts(page)
        .flatMap(text -> DateReader.in(text, locale(page)).stream())
        .filter(d -> !d.isAmbiguous())
        .forEach(d -> days.add(d.day()));
    return days;
  }

  private static Stream<String> texts(Page page) {
    Stream<Element> marked =
        Stream.concat(page.index().times.stream(), page.index().dates.stream()).limit(MAX_DATES);
    Stream<String> lines =
        ShownLines.of(page).stream()
            .map(ShownLine::text)
            .filter(line -> line.length() < MAX_LINE && hasYear(line));
    return Stream.concat(
        marked.flatMap(e -> DomText.within(e, MAX_LINE).stream()), lines.limit(MAX_DATES));
  }

  private static boolean hasYear(String line) {
    return line.chars().filter(Character::isDigit).limit(4).count() == 4;
  }
}
