package newsreel.extract.words;

/** What the world's scripts require of a reader of lines. */
public final class Scripts {
  /** For ASCII. */
  private static final boolean[] LETTERS_AND_DIGITS = new boolean[0x80];

  static {
    for (char c = 0; c < LETTERS_AND_DIGITS.length; c++) {
      LETTERS_AND_DIGITS[c] = latinLetter(c) || (c >= '0' && c <= '9');
    }
  }

  private Scripts() {}

  /** Whether this script does not separate words by spaces, or adds endings that hide them. */
  public static boolean unspaced(char c) {
    return c >= 0x0E00
        && ((c <= 0x0EFF)
            || (c >= 0x1000 && c <= 0x109F)
            || (c >= 0x1780 && c <= 0x17FF)
            || wide(c));
  }

  /** Whether the character fills two columns: Han, kana, Hangul and full-width characters. */
  public static boolean wide(char c) {
    return c >= 0x2E80
        && (c <= 0x9FFF
            || (c >= 0xAC00 && c <= 0xD7AF)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFF01 && c <= 0xFF60));
  }

  public static boolean latinLetter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  public static boolean letterOrDigit(char c) {
    return c < 0x80 ? LETTERS_AND_DIGITS[c] : !punctuation(c) && Character.isLetterOrDigit(c);
  }

  /** Whether it is a dash, quotation mark or dot of a script that separates words by spaces. */
  public static boolean punctuation(char c) {
    return c >= 0x2010 && c <= 0x2027;
  }

  /**
   * Returns the character in lower case independent of any language, with a straight apostrophe.
   */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }

  public static boolean endsSentence(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '｡', '۔', '؟', '।', '։', '។', '။' -> true;
      default -> false;
    };
  }

  public static boolean closes(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '“', '‘', '»', '«', '›', ')', ']', '」', '』', '）', '】', '》' -> true;
      default -> false;
    };
  }

  /**
   * Whether the character is one that no reader meant to copy: controls, zero-width joiners, marks.
   */
  public static boolean invisible(char c) {
    return (c < 0x20 && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\uFFFC';
  }

  public static boolean space(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00A0'
        || c == '\u3000'
        || c == '\u202F'
        || (c >= '\u2000' && c <= '\u200A');
  }

  public static boolean breaksLine(char c) {
    if (c > '\r' && c < 0x85) {
      return false;
    }
    boolean ascii = c >= '\n' && c <= '\r'; // vertical tab and form feed between them
    return ascii || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
