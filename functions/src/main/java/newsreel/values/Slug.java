package newsreel.values;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of derived ids, and the hash that makes them unique. */
public final class Slug {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_TEXT = 1_000;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private Slug() {}

  /**
   * Returns ASCII letters, digits and hyphens, at most 64, cut at a word; empty where the text has
   * none.
   */
  public static String of(String text) {
    String slug = ascii(text) ? plain(text) : folded(text);
    if (slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int word = slug.lastIndexOf('-', MAX_LENGTH);
    return slug.substring(0, word > 0 ? word : MAX_LENGTH);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return text.length() <= MAX_TEXT;
  }

  private static String plain(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        slug.append(lower);
      } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static String folded(String text) {
    String plain =
        MARKS
            .matcher(
                Normalizer.normalize(
                    text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
                    Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String slug = OTHER.matcher(plain.replaceAll("[’'‘]", "")).replaceAll("-");
    return slug.replaceAll("^-|-$", "");
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
