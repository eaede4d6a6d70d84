package newsreel.extract.html;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Counts words as the language's readers would, without spaces between them too. */
final class WordCount {
  /** The JDK breaks every language by the same rules, Thai by a dictionary besides. */
  private static final BreakIterator ANY = BreakIterator.getWordInstance(Locale.ROOT);

  private static final BreakIterator THAI = BreakIterator.getWordInstance(Locale.of("th"));

  private WordCount() {}

  static int of(List<String> paragraphs, Locale locale) {
    BreakIterator words = (BreakIterator) (locale.getLanguage().equals("th") ? THAI : ANY).clone();
    int count = 0;
    for (String paragraph : paragraphs) {
      words.setText(paragraph);
      int start = words.first();
      for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
        if (Character.isLetterOrDigit(paragraph.codePointAt(start))) {
          count++;
        }
        start = end;
      }
    }
    return count;
  }
}
