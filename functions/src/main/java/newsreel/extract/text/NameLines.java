package newsreel.extract.text;

import java.util.List;
import newsreel.extract.words.Bylines;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressNames;
import newsreel.extract.words.PressVocabulary;

/** Recognises lines that name a page's author. */
final class NameLines {
  private static final int MAX_LINE = 200;
  private static final int MAX_BYLINE = 140;

  private NameLines() {}

  /**
   * Returns where the name begins after the word for "by"; -1 if the line does not begin with it.
   */
  static int afterBy(Line line) {
    return line.columns() > MAX_LINE ? -1 : Bylines.lead(line.text());
  }

  /** Whether the line begins with the word for "by" and names follow. */
  static boolean isByline(TextPage page, int i) {
    Line line = page.line(i);
    if (line.columns() > MAX_BYLINE || line.sentence() || !page.marks.begins(i, Phrases.BY.bit())) {
      return false;
    }
    int by = afterBy(line);
    return by > 0 && (by >= line.text().length() || !Bylines.led(line.text()).isEmpty());
  }

  /** Returns where the name begins after the last word for "by" in a text; -1 if there is none. */
  static int lastBy(String folded) {
    int last = -1;
    for (int at = Phrases.BY.find(folded, 0); at >= 0; at = Phrases.BY.find(folded, at + 1)) {
      last = at;
    }
    return last;
  }

  /** Removes the marks that separate the name from what follows. */
  static String bare(String text) {
    int to = text.length();
    while (to > 0 && " -–—|·•,:(/".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(0, to).strip();
  }

  /** Whether names make up most of the line, since a headline may begin with one. */
  static boolean cover(String text, List<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    if (text.startsWith(names.getFirst()) && PressNames.isAgency(names.getFirst())) {
      return true; // "Associated Press in Valencia"
    }
    int letters = names.stream().mapToInt(String::length).sum();
    int role = Phrases.ROLE.find(PressVocabulary.fold(text), 0);
    int length = role > 0 && text.length() < 70 ? role : beforeNumber(text);
    return letters * 10 >= length * 6;
  }

  /** Returns where a number begins that is not part of the names: "Anna Holm 2 minutes read". */
  private static int beforeNumber(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }
}
