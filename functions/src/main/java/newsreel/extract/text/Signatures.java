package newsreel.extract.text;

import java.util.List;
import java.util.Set;
import newsreel.extract.words.Bylines;
import newsreel.extract.words.PressNames;

/** Recognises lines that look like a photo's credit but say who wrote the text. */
final class Signatures {
  private static final int MAX_COLUMNS = 60;

  /** The number of lines around a date in which the text is signed. */
  private static final int NEAR = 2;

  private static final Set<String> SOURCES =
      Set.of(
          "source",
          "quelle",
          "fuente",
          "fonte",
          "bron",
          "kaynak",
          "kilde",
          "källa",
          "lähde",
          "źródło",
          "zdroj",
          "izvor",
          "forrás",
          "sursa",
          "πηγή",
          "источник",
          "джерело",
          "المصدر",
          "sumber",
          "nguồn",
          "来源",
          "來源",
          "出典",
          "출처");

  private Signatures() {}

  /**
   * Recognises "Anna Holm and AP" beside the date, and "Anna Holm/Ole Berg" directly above the
   * text.
   */
  static boolean isSigned(TextPage page, int i) {
    Line line = page.line(i);
    boolean dated = Dateline.timely(page, i + 1) || Dateline.timely(page, i - 1);
    if (line.columns() > MAX_COLUMNS || (!dated && page.joined(i) && isCaption(page, i - 1))) {
      return false;
    }
    if (line.slash()) {
      return namesPersons(line)
          && page.has(i + 1)
          && page.line(i + 1).prose()
          && isAboveText(page, i);
    }
    return isBesideDate(page, i)
        && (isOfAgency(page, i) || !Bylines.leading(line.text()).isEmpty());
  }

  /** "News - Reuters" below the date. */
  static boolean isOfAgency(TextPage page, int i) {
    String text = page.line(i).text();
    int stroke = text.lastIndexOf(" - ");
    return stroke > 0
        && text.length() <= MAX_COLUMNS
        && Dateline.timely(page, i - 1)
        && PressNames.isAgency(text.substring(stroke + 3))
        && !PressNames.isPictureAgency(text);
  }

  /** "AFP, MANILA" between headline and text. */
  static boolean isAgencyWithPlace(TextPage page, int i) {
    String text = page.line(i).text();
    int comma = text.indexOf(", ");
    return comma > 0
        && text.length() <= MAX_COLUMNS
        && PressNames.isAgency(text.substring(0, comma))
        && !PressNames.isPictureAgency(text)
        && isInCapitals(text.substring(comma + 2))
        && isAboveText(page, i);
  }

  private static boolean isInCapitals(String place) {
    return place.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '-');
  }

  /** "Source: Reuters" right below the date. */
  static boolean isSource(TextPage page, int i) {
    return i > page.headline
        && page.line(i).columns() <= MAX_COLUMNS
        && SOURCES.contains(firstWord(page.folded(i)))
        && Dateline.timely(page, i - 1)
        && isAboveText(page, i)
        && !PressNames.agencyIn(page.line(i).text()).isEmpty();
  }

  private static String firstWord(String folded) {
    int end = 0;
    while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
      end++;
    }
    return folded.substring(0, end);
  }

  private static boolean namesPersons(Line line) {
    List<String> names = Bylines.leading(line.text());
    return names.size() > 1 && PressNames.agency(line.text()) < 0;
  }

  private static boolean isBesideDate(TextPage page, int i) {
    for (int j = i - NEAR; j <= i + NEAR; j++) {
      if (j != i && Dateline.timely(page, j)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is no paragraph between the headline and the line. */
  private static boolean isAboveText(TextPage page, int i) {
    for (int j = page.headline + 1; j < i; j++) {
      if (page.line(j).prose() && page.line(j).sentenceEnds() > 1) {
        return false;
      }
    }
    return i > page.headline;
  }

  private static boolean isCaption(TextPage page, int i) {
    return page.open(i)
        && page.line(i).letters() >= 3
        && !Dateline.timely(page, i)
        && i != page.headline;
  }
}
