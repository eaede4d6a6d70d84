package newsreel.sources.lists;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.watching.ListedPage;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.WrittenDate;
import newsreel.values.MediaDuration;
import newsreel.values.Rfc3339;
import newsreel.values.Texts;
import org.jsoup.Jsoup;

/** What lists write, as values. */
final class ListedTexts {
  private ListedTexts() {}

  /** A line without markup, which feeds put into titles; empty where it is blank or too long. */
  static Optional<String> line(String text) {
    return plain(text, Texts.LINE);
  }

  static Optional<String> paragraph(String text) {
    return plain(text, Texts.PARAGRAPH);
  }

  private static Optional<String> plain(String text, int max) {
    String stripped = text.strip();
    if (stripped.length() > max * 4) {
      return Optional.empty();
    }
    String plain =
        stripped.indexOf('<') >= 0 || stripped.indexOf('&') >= 0
            ? Jsoup.parse(stripped).text().strip()
            : stripped;
    return plain.length() > max || Texts.isBlank(plain) ? Optional.empty() : Optional.of(plain);
  }

  /** A time; empty for a day alone, which says less. */
  static Optional<Instant> time(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > 64) {
      return Optional.empty();
    }
    return Rfc3339.parse(stripped)
        .or(
            () ->
                DateReader.read(stripped, PageLocale.UNKNOWN)
                    .filter(WrittenDate::isTimed)
                    .map(WrittenDate::instant));
  }

  /** A time, or the day's first moment: enough to tell which is later. */
  static Optional<Instant> timeOrDay(String text) {
    return time(text).or(() -> DateReader.read(text, PageLocale.UNKNOWN).map(WrittenDate::instant));
  }

  /** Seconds, or a duration as it is written elsewhere. */
  static Optional<MediaDuration> duration(String text) {
    return text.length() > MediaDuration.MAX_LENGTH
        ? Optional.empty()
        : MediaDuration.parse(text.strip());
  }

  /** Parted by commas. */
  static List<String> keywords(String text) {
    return text.length() > Texts.PARAGRAPH ? List.of() : keywords(List.of(text.split(",", -1)));
  }

  static List<String> keywords(Collection<String> words) {
    return words.stream()
        .flatMap(word -> line(word).stream())
        .distinct()
        .limit(ListedPage.MAX_KEYWORDS)
        .toList();
  }
}
