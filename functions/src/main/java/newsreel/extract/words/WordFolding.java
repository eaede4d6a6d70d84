package newsreel.extract.words;

import java.text.Normalizer;

/**
 * Folds a word so that every spelling of it is the same: without case, accents, vowel marks and the
 * dots of abbreviations. Greek capitals lose their accents and Turkish ones change their dot, so
 * lower case alone would not match in any locale.
 */
final class WordFolding {
  /** From here on scripts have no accents to remove, and Hangul must not be decomposed. */
  private static final char LAST_ACCENTED = '\u1FFF';

  private WordFolding() {}

  static String fold(String text, int from, int to) {
    boolean accented = false;
    for (int i = from; i < to; i++) {
      accented |= text.charAt(i) >= 0x80;
    }
    String word = text.substring(from, to);
    String apart = accented ? Normalizer.normalize(word, Normalizer.Form.NFD) : word;
    if (accented && word.chars().anyMatch(c -> c > LAST_ACCENTED)) {
      apart = word;
    }
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (!isMark(c)) {
        folded.append(fold(c));
      }
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return switch (c) {
      case 'ı', 'İ' -> 'i';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ' -> 'd';
      case 'ø', 'Ø' -> 'o';
      case 'ς' -> 'σ';
      case 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case 'ة' -> 'ه';
      default -> Character.toLowerCase(c);
    };
  }

  /**
   * Whether it is an accent, an Arabic or Hebrew vowel, the Indic dot, a joiner or an abbreviation
   * mark.
   */
  private static boolean isMark(char c) {
    return c == '.'
        || c == '\''
        || c == '’'
        || c == 'ʼ'
        || (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x0591 && c <= 0x05C7)
        || c == 0x05F3
        || c == 0x0640
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x093C
        || (c >= 0x200B && c <= 0x200F);
  }
}
