package newsreel.values;

/** Limits of texts: their lengths in UTF-16 units, and that they show something. */
public final class Texts {
  public static final int LINE = 1_000;
  public static final int PARAGRAPH = 20_000;

  private Texts() {}

  /**
   * @param field the field's name in the API
   * @throws FieldException if {@code text} is blank or longer than {@code max}
   */
  public static void check(String field, @org.jspecify.annotations.Nullable String text, int max) {
    if (text == null) {
      return;
    }
    if (isBlank(text)) {
      throw new FieldException(field, field + " is blank");
    }
    if (text.length() > max) {
      throw new FieldException(
          field, field + " has " + text.length() + " characters; at most " + max + " are kept");
    }
  }

  /** Whether a text shows nothing: blanks, controls, zero-width characters. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isVisible(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> c < 0x300 || !isEmpty(c);
    };
  }

  /** Whether the character is invisible although it counts as a letter, mark or sign. */
  private static boolean isEmpty(int c) {
    return switch (c) {
      // The joiner of graphemes, Hangul fillers, Khmer's inherent vowels, Braille without dots.
      case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0, 0xfffc -> true;
      default -> (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    };
  }
}
