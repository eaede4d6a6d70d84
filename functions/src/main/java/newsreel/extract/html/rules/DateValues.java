package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import newsreel.extract.html.page.Page;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.WrittenDate;

/** Reads dates as their page writes them. */
final class DateValues {
  private DateValues() {}

  /** Returns the date that a value is. */
  static Optional<WrittenDate> read(String value, Page page) {
    Optional<WrittenDate> date = DateReader.read(value, PageHome.locale(page));
    return date.filter(WrittenDate::isAmbiguous)
        .flatMap(d -> DateReader.read(value, PageHome.ordered(d, page)))
        .or(() -> date);
  }

  /** Returns the dates in a line that the page shows. */
  static List<WrittenDate> in(String line, Page page) {
    List<WrittenDate> dates = DateReader.in(line, PageHome.locale(page));
    return dates.stream()
        .filter(WrittenDate::isAmbiguous)
        .findFirst()
        .map(d -> DateReader.in(line, PageHome.ordered(d, page)))
        .orElse(dates);
  }

  /** Returns the first date in a line that has the label or says nothing about the date. */
  static Optional<WrittenDate> first(String line, DateLabel label, Page page) {
    return in(line, page).stream()
        .filter(
            d -> d.label() == label || (d.label() == DateLabel.NONE && label != DateLabel.UPDATED))
        .findFirst();
  }

  /** Reads a date that a program wrote, without a page. */
  static Optional<WrittenDate> read(String value) {
    return DateReader.read(value, PageLocale.UNKNOWN);
  }
}
