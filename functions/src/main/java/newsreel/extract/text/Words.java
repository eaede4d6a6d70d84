package newsreel.extract.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts words as {@link BreakIterator} finds them. */
final class Words {
  private Words() {}

  static int count(String text) {
    char[] chars = text.toCharArray();
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      boolean part = c < 0x80 ? asciiPart(c) : Character.isLetterOrDigit(c) || mark(c);
      if (part) {
        if (Scripts.unspaced(c)) {
          return breaks(text);
        }
        words += inside ? 0 : 1;
        inside = true;
      } else {
        inside =
            inside && joins(c) && i + 1 < chars.length && Character.isLetterOrDigit(chars[i + 1]);
      }
    }
    return words;
  }

  private static boolean asciiPart(char c) {
    return Scripts.latinLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean mark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean joins(char c) {
    return c == '\'' || c == '’' || c == '.' || c == ',';
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
