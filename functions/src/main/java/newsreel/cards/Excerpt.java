package newsreel.cards;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, where there is no room for all of it. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * @param max UTF-16 units; a text that is longer ends at a word, else at a character as readers
   *     see it, and with an ellipsis
   */
  public static String of(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(0, Math.min(text.length(), max + 64)));
    int end = characters.preceding(max);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > max / 2 ? space : end).stripTrailing() + "…";
  }
}
