package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import newsreel.extract.html.page.Page;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.WrittenDate;

/** Reads dates in the way of the page that they stand on. */
final class DateValues {
  private DateValues() {}

  /** The date that a value is. */
  static Optional<WrittenDate> read(String value, Page page) {
    Optional<WrittenDate> date = DateReader.read(value, PageHome.locale(page));
    return date.filter(WrittenDate::isAmbiguous)
        .flatMap(d -> DateReader.read(value, PageHome.ordered(d, page)))
        .or(() -> date);
  }

  /** The dates of a line that the page shows. */
  static List<WrittenDate> in(String line, Page page) {
    List<WrittenDate> dates = DateReader.in(line, PageHome.locale(page));
    return dates.stream()
        .filter(WrittenDate::isAmbiguous)
        .findFirst()
        .map(d -> DateReader.in(line, PageHome.ordered(d, page)))
        .orElse(dates);
  }

  /** The first date of a line that says nothing else of it, or the label. */
  static Optional<WrittenDate> first(String line, DateLabel label, Page page) {
    return in(line, page).stream()
        .filter(
            d -> d.label() == label || (d.label() == DateLabel.NONE && label != DateLabel.UPDATED))
        .findFirst();
  }

  /** What a program wrote, without a page. */
  static Optional<WrittenDate> read(String value) {
    return DateReader.read(value, PageLocale.UNKNOWN);
  }
}
