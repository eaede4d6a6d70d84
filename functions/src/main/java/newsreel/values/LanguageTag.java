package newsreel.values;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language tag of BCP 47 in its canonical case: {@code en}, {@code zh-Hant}, {@code pt-BR}. */
public record LanguageTag(String value) {
  /** The length that software must support at least (RFC 5646, section 4.4.1), and our limit. */
  public static final int MAX_LENGTH = 35;

  /** The tags of Hebrew, Yiddish and Indonesian before 1989, which have other tags now. */
  private static final Set<String> WITHDRAWN = Set.of("iw", "ji", "in");

  /**
   * @throws IllegalArgumentException if {@code value} is not a canonical tag
   */
  public LanguageTag {
    if (!isShort(value) && !canonical(value).equals(Optional.of(value))) {
      throw new IllegalArgumentException("not a BCP 47 language tag");
    }
  }

  /** Parses a tag in any case, and {@code en_GB}; empty if it is not a tag. */
  public static Optional<LanguageTag> parse(String text) {
    return isShort(text)
        ? Optional.of(new LanguageTag(text))
        : canonical(text).map(LanguageTag::new);
  }

  @Override
  public String toString() {
    return value;
  }

  /**
   * Whether a text already has the canonical form, which is the usual case and needs no parsing.
   */
  private static boolean isShort(String text) {
    return text.length() == 2
        && text.charAt(0) >= 'a'
        && text.charAt(0) <= 'z'
        && text.charAt(1) >= 'a'
        && text.charAt(1) <= 'z'
        && !WITHDRAWN.contains(text);
  }

  private static Optional<String> canonical(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String tag = text.strip().replace('_', '-');
    if (hasDuplicate(tag)) {
      return Optional.empty();
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty()
          ? Optional.empty()
          : Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Whether a variant or an extension's letter occurs twice (RFC 5646, section 2.2.9). */
  private static boolean hasDuplicate(String tag) {
    String[] subtags = tag.toLowerCase(Locale.ROOT).split("-", -1);
    Set<String> singletons = new HashSet<>();
    Set<String> variants = new HashSet<>();
    for (int i = 1; i < subtags.length && !subtags[i].equals("x"); i++) {
      String subtag = subtags[i];
      boolean variant =
          subtag.length() > 4 || (subtag.length() == 4 && Character.isDigit(subtag.charAt(0)));
      if (subtag.length() == 1 && !singletons.add(subtag)) {
        return true;
      }
      if (variant && singletons.isEmpty() && !variants.add(subtag)) {
        return true;
      }
    }
    return false;
  }
}
