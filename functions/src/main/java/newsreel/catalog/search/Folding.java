package newsreel.catalog.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text without what readers leave out when they type: case, accents, width, ligatures. Marks that
 * are letters of their own in their script (Thai and Indic vowels, the voicing of kana) stay.
 */
final class Folding {
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f" // accents
              + "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" // points of Hebrew
              + "\\u064b-\\u065f\\u0670\\u0640]+"); // vowels and the stretch of Arabic

  /** Letters that Unicode does not decompose. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ŧ', "t"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ς', "σ"));

  private Folding() {}

  static String fold(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = ACCENTS.matcher(decomposed).replaceAll("");
    // Upper case first, so that ß becomes ss.
    String lower = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            c -> {
              String letters = LETTERS.get(c);
              if (letters == null) {
                out.appendCodePoint(c);
              } else {
                out.append(letters);
              }
            });
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
