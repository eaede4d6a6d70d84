package newsreel.ingest;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words of a text by Unicode's boundaries (UAX 29). */
final class WordCount {
  private WordCount() {}

  /** Null for no paragraphs: unknown. */
  static @Nullable Integer of(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return null;
    }
    int words = 0;
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    for (String paragraph : paragraphs) {
      boundaries.setText(paragraph);
      int start = boundaries.first();
      for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
        if (Character.isLetterOrDigit(paragraph.codePointAt(start))) {
          words++;
        }
        start = end;
      }
    }
    return words;
  }
}
