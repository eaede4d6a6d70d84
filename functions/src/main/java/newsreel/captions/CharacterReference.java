package newsreel.captions;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An HTML character reference in a text, ended by a semicolon.
 *
 * @param text what it stands for
 * @param end the index after it
 */
record CharacterReference(String text, int end) {
  /** Longer than any of HTML's names. */
  private static final int MAX_LENGTH = 34;

  /** Returns null if none starts at {@code from}, the place of the ampersand. */
  static @Nullable CharacterReference at(CharSequence text, int from) {
    int limit = Math.min(text.length(), from + MAX_LENGTH);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        String found = resolve(text.subSequence(from + 1, i).toString());
        return found == null ? null : new CharacterReference(found, i + 1);
      }
      if (!isLetterOrDigit(c) && !(c == '#' && i == from + 1)) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String resolve(String name) {
    if (!name.startsWith("#")) {
      String text = Entities.getByName(name);
      return text.isEmpty() ? null : text;
    }
    boolean hex = name.startsWith("x", 1) || name.startsWith("X", 1);
    try {
      int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean scalar =
          Character.isValidCodePoint(codePoint)
              && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
      return scalar && codePoint != 0 ? Character.toString(codePoint) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
