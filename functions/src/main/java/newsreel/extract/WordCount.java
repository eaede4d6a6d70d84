package newsreel.extract;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import newsreel.catalog.Block;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text as {@link BreakIterator} finds them, Thai by a dictionary. Plain words between
 * spaces are told without it, which is faster.
 */
public final class WordCount {
  private static final BreakIterator ANY = BreakIterator.getWordInstance(Locale.ROOT);
  private static final BreakIterator THAI = BreakIterator.getWordInstance(Locale.of("th"));
  private static final String BEFORE = "([\"“„«‘¿¡";
  private static final String BEHIND = ")]\"”“»’'.,;:!?…";

  private WordCount() {}

  /** Returns the words that all blocks have; null for no blocks: unknown. */
  public static @Nullable Integer ofBlocks(List<Block> body) {
    return body.isEmpty() ? null : Block.texts(body).mapToInt(WordCount::of).sum();
  }

  public static int of(String text) {
    int words = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        words += isPlain(text, start, end) ? 1 : byBoundaries(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  /** One word of letters or figures, with nothing but brackets, quotes and stops around it. */
  private static boolean isPlain(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && BEFORE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from == to) {
      return false;
    }
    boolean figures = from == start && isFigure(text.charAt(from));
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (figures ? !isFigure(c) : !isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /** Of Latin, Greek and Cyrillic, where a letter is always a character of its own. */
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '\u00c0' && c < '\u0250' && c != '×' && c != '÷')
        || (c >= '\u0386' && c < '\u0482' && Character.isLetter(c));
  }

  private static int byBoundaries(String text) {
    boolean thai = text.chars().anyMatch(c -> c >= '\u0e00' && c < '\u0e80');
    BreakIterator boundaries = (BreakIterator) (thai ? THAI : ANY).clone();
    boundaries.setText(text);
    int words = 0;
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      words += Character.isLetterOrDigit(text.codePointAt(start)) ? 1 : 0;
      start = end;
    }
    return words;
  }
}
