package newsreel.extract;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import newsreel.catalog.Block;
import org.jspecify.annotations.Nullable;

/**
 * Counts the words of a text as {@link BreakIterator} finds them, Thai by its dictionary. Plain
 * words between spaces are counted without it, which is faster.
 */
public final class WordCount {
  private static final BreakIterator ANY = BreakIterator.getWordInstance(Locale.ROOT);
  private static final BreakIterator THAI = BreakIterator.getWordInstance(Locale.of("th"));
  private static final String BEFORE = "([\"“„«‘¿¡";
  private static final String BEHIND = ")]\"”“»’'.,;:!?…";

  private @Nullable BreakIterator any;

  private WordCount() {}

  /**
   * Returns the number of words in all blocks; null if there are no blocks, since the count is then
   * unknown.
   */
  public static @Nullable Integer ofBlocks(List<Block> body) {
    WordCount count = new WordCount();
    return body.isEmpty() ? null : Block.texts(body).mapToInt(count::words).sum();
  }

  public static int of(String text) {
    return new WordCount().words(text);
  }

  private int words(String text) {
    char[] chars = text.toCharArray();
    int words = 0;
    int start = 0;
    while (start < chars.length) {
      int end = start;
      boolean ascii = true;
      while (end < chars.length && chars[end] != ' ') {
        ascii &= isAscii(chars[end++]);
      }
      if (end > start) {
        int plain = ascii ? 1 : plain(chars, start, end);
        words += plain > 0 ? plain : byBoundaries(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  /**
   * Counts words made only of letters or digits and surrounded by nothing but brackets, quotes and
   * stops; returns zero if there is anything else. A hyphen or a straight apostrophe joins letters;
   * a curly one separates them.
   */
  private static int plain(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && BEFORE.indexOf(text[from]) >= 0) {
      from++;
    }
    while (to > from && BEHIND.indexOf(text[to - 1]) >= 0) {
      to--;
    }
    if (from == to) {
      return 0;
    }
    boolean figures = from == start && isFigure(text[from]);
    int words = 1;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (figures ? isFigure(c) : isLetter(c)) {
        inside = !figures;
      } else if (inside && i + 1 < to && (c == '-' || c == '\'' || c == '’')) {
        words += c == '’' ? 1 : 0;
        inside = false;
      } else {
        return 0;
      }
    }
    return words;
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Whether the character is a letter of Latin, Greek or Cyrillic, where each letter is one
   * character.
   */
  private static boolean isLetter(char c) {
    return isAscii(c)
        || (c >= '\u00c0' && c < '\u0250' && c != '×' && c != '÷')
        || (c >= '\u0386' && c < '\u0482' && Character.isLetter(c));
  }

  private int byBoundaries(String text) {
    BreakIterator boundaries = isThai(text) ? (BreakIterator) THAI.clone() : any();
    boundaries.setText(text);
    int words = 0;
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      words += Character.isLetterOrDigit(text.codePointAt(start)) ? 1 : 0;
      start = end;
    }
    return words;
  }

  /**
   * Returns the one iterator for all words of a text. It belongs to one thread and is made from a
   * large table.
   */
  private BreakIterator any() {
    BreakIterator boundaries = any == null ? (BreakIterator) ANY.clone() : any;
    any = boundaries;
    return boundaries;
  }

  private static boolean isThai(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0e00' && text.charAt(i) < '\u0e80') {
        return true;
      }
    }
    return false;
  }
}
