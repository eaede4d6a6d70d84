package newsreel.extract.html.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import newsreel.values.Texts;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Text as readers see it: entities resolved, no tags, single spaces, no control characters and no
 * unpaired surrogates. Typographic quotes stay.
 */
public final class PlainText {
  /** The longest line and the longest paragraph that the catalogue keeps, in UTF-16 units. */
  static final int LINE = 1_000;

  static final int PARAGRAPH = 20_000;

  private PlainText() {}

  public static Optional<String> line(@Nullable String raw) {
    return within(raw, LINE);
  }

  public static Optional<String> paragraph(@Nullable String raw) {
    return within(raw, PARAGRAPH);
  }

  /** Cleans a paragraph that a document shows, whose markup is already removed. */
  public static Optional<String> shown(String text) {
    return shown(text, PARAGRAPH);
  }

  /** Cleans a line that a document shows, in which a tag is a word. */
  public static Optional<String> shownLine(String text) {
    return shown(text, LINE);
  }

  private static Optional<String> shown(String text, int limit) {
    String plain = spaced(text);
    return Texts.isBlank(plain) ? Optional.empty() : Optional.of(cut(plain, limit));
  }

  private static Optional<String> within(@Nullable String raw, int limit) {
    if (raw == null || raw.isEmpty()) {
      return Optional.empty();
    }
    // Markup can be longer than what it shows, yet not without bound.
    String text = raw.length() > 8 * limit ? raw.substring(0, 8 * limit) : raw;
    text = spaced(withoutMarkup(text));
    return Texts.isBlank(text) ? Optional.empty() : Optional.of(cut(text, limit));
  }

  /** Handles double escaping, as in feeds, where an entity's ampersand is itself an entity. */
  private static String withoutMarkup(String text) {
    String plain = text;
    for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    return plain.indexOf('<') < 0 ? plain : EscapedMarkup.without(plain);
  }

  /** Makes white space single, strips the ends and removes invisible characters. */
  public static String spaced(String text) {
    return isSpaced(text) ? text : respaced(text);
  }

  /** Whether nothing has to be done; most texts are clean. */
  private static boolean isSpaced(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (space) {
          return false;
        }
        space = true;
      } else if (c > ' ' && isPlain(c)) {
        space = false;
      } else {
        return false;
      }
    }
    return !space || text.isEmpty();
  }

  /**
   * Whether a character of ASCII, Latin, Greek, Cyrillic or the scripts of East Asia is always
   * visible.
   */
  private static boolean isPlain(char c) {
    return c < '\u007f'
        || (c > '\u00a0' && c < '\u0300' && c != '\u00ad')
        || (c >= '\u0370' && c < '\u0600')
        || (c >= '\u2010' && c < '\u2028')
        || (c >= '\u2030' && c < '\u205f')
        || (c > '\u3000' && c < '\ud800');
  }

  private static String respaced(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        space = true;
        continue;
      }
      if (!isPlain(c)) {
        if (isSpace(c)) {
          space = true;
          continue;
        }
        if (isInvisible(text, i)) {
          continue;
        }
      }
      if (space && length > 0) {
        out[length++] = ' ';
      }
      space = false;
      out[length++] = c;
    }
    return new String(out, 0, length);
  }

  /** Whether it is white space beyond ASCII. */
  public static boolean isSpace(char c) {
    return c == '\u0085' || Character.isSpaceChar(c);
  }

  /** Whether the character at {@code i} is invisible and does not separate words. */
  public static boolean isInvisible(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\ufffc' -> true;
      default ->
          Character.isHighSurrogate(c)
              ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(c)
                  ? i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))
                  : Character.isISOControl(c);
    };
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int word = text.lastIndexOf(' ', limit - 1);
    int end = word > limit / 2 ? word : limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** For comparison only: letters and digits, with compatible forms and case unified. */
  public static String folded(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isComposed(c)) {
        return foldedThrough(text);
      }
      if (isLetter(c)) {
        out[length++] = lower(c);
      }
    }
    return new String(out, 0, length);
  }

  /**
   * Whether a character may have another form: separate accents, ligatures, full width, surrogates.
   */
  private static boolean isComposed(char c) {
    return c >= '\u0300'
        && (c < '\u0370'
            || (c >= '\u1e00' && c < '\u2010')
            || (c > '\u203f' && c < '\u3040')
            || c >= '\ud800');
  }

  /** Whether it is a letter or a digit; most are ASCII and need no table. */
  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c);
  }

  private static char lower(char c) {
    return c < 0x80
        ? c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c
        : Character.toLowerCase(c);
  }

  private static String foldedThrough(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Whether two texts have the same letters and digits, ignoring case. */
  public static boolean same(String a, String b) {
    int i = 0;
    int j = 0;
    while (true) {
      i = nextLetter(a, i);
      j = nextLetter(b, j);
      if ((i < a.length() && isComposed(a.charAt(i)))
          || (j < b.length() && isComposed(b.charAt(j)))) {
        return folded(a).equals(folded(b));
      }
      if (i == a.length() || j == b.length()) {
        return i == a.length() && j == b.length();
      }
      if (lower(a.charAt(i++)) != lower(b.charAt(j++))) {
        return false;
      }
    }
  }

  private static int nextLetter(String text, int from) {
    int i = from;
    while (i < text.length() && !isComposed(text.charAt(i)) && !isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
