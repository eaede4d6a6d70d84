package newsreel.extract.html;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Counts words as the language's readers would, without spaces between them too. */
final class WordCount {
  private WordCount() {}

  static int of(List<String> paragraphs, Locale locale) {
    BreakIterator words = BreakIterator.getWordInstance(locale);
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
