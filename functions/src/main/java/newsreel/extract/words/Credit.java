package newsreel.extract.words;

import org.jspecify.annotations.Nullable;

/**
 * The credit of a photo, separate from the caption that it followed.
 *
 * @param caption absent if the line is only the credit
 * @param name without the word "Photo:"; absent if the line is only that word and the name follows
 */
public record Credit(@Nullable String caption, @Nullable String name, double confidence) {
  private static final int MAX_CREDIT = 140;

  /** Only a credit: no caption, or a name too long to be one. */
  static @Nullable Credit of(String caption, String credit, double confidence) {
    String name = cleanName(credit);
    String words = cleanCaption(caption);
    if (name.isEmpty() || name.length() > MAX_CREDIT || !hasLetter(name)) {
      return null;
    }
    return new Credit(words.isEmpty() ? null : words, name, confidence);
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static String cleanName(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isMark(text, from, to)) {
      from++;
    }
    while (to > from && " ,;：:/|".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    while (to > from && unopened(text, from, to)) {
      to--;
      while (to > from && " ,;".indexOf(text.charAt(to - 1)) >= 0) {
        to--;
      }
    }
    if (to - from > 6 && text.charAt(to - 1) == '.' && !abbreviation(text, from, to)) {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * Whether the character is a mark that leads no name; a bracket that closes within it is none.
   */
  private static boolean isMark(String text, int at, int to) {
    char c = text.charAt(at);
    char close = c == '(' ? ')' : c == '[' ? ']' : c == '（' ? '）' : 0;
    int closed = close == 0 ? -1 : text.indexOf(close, at);
    return close == 0 ? " .,:;：-–—/|©".indexOf(c) >= 0 : closed < 0 || closed >= to - 1;
  }

  /** Whether the end is a bracket that nothing in the credit opened. */
  private static boolean unopened(String text, int from, int to) {
    char last = text.charAt(to - 1);
    char open = last == ')' ? '(' : last == ']' ? '[' : last == '）' ? '（' : 0;
    return open != 0 && text.substring(from, to).indexOf(open) < 0;
  }

  private static boolean abbreviation(String text, int from, int to) {
    int word = text.lastIndexOf(' ', to - 2);
    return to - 1 - Math.max(word + 1, from) <= 3;
  }

  private static String cleanCaption(String text) {
    int to = text.length();
    while (to > 0 && " (（[|/–—-•·".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(0, to).strip();
  }
}
