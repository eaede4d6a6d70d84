package newsreel.values;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** The readable part of derived ids, and the hash that makes them unique. */
public final class Slug {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_TEXT = 1_000;

  private Slug() {}

  /**
   * Returns ASCII letters, digits and hyphens, at most 64, cut at a word; empty where the text has
   * none.
   */
  public static String of(String text) {
    String known = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    String slug = ascii(isComposed(known) ? decomposed(known) : known);
    if (slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int word = slug.lastIndexOf('-', MAX_LENGTH);
    return slug.substring(0, word > 0 ? word : MAX_LENGTH);
  }

  /** Whether the text has more than ASCII and the usual dashes and quotation marks. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !(c >= '\u2010' && c <= '\u2027')) {
        return true;
      }
    }
    return false;
  }

  private static String ascii(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        slug.append(lower);
      } else if (!isApostrophe(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  /** Returns letters without accents and in compatible forms. */
  private static String decomposed(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isMark(c)).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Returns the slug and 12 hexadecimal digits of the SHA-256 of {@code identity}. */
  public static String withHash(String readable, String identity) {
    String slug = of(readable);
    return slug.isEmpty() ? hash(identity) : slug + "-" + hash(identity);
  }

  public static String hash(String identity) {
    return HexFormat.of().formatHex(Sha256.of(identity), 0, 6);
  }
}
