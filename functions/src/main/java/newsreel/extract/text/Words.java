package newsreel.extract.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts words as {@link BreakIterator} finds them. */
final class Words {
  private Words() {}

  static int count(Line line) {
    return line.spoken() >= 0 ? line.spoken() : breaks(line.text());
  }

  private static int breaks(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      count += Character.isLetterOrDigit(text.codePointAt(start)) ? 1 : 0;
    }
    return count;
  }
}
