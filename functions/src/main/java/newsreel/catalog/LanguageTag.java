package newsreel.catalog;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** A language tag of BCP 47 in its canonical case: {@code en}, {@code zh-Hant}, {@code pt-BR}. */
public record LanguageTag(String value) {
  /** What software must take at least (RFC 5646, section 4.4.1), and we at most. */
  public static final int MAX_LENGTH = 35;

  /**
   * @throws IllegalArgumentException where {@code value} is not a canonical tag
   */
  public LanguageTag {
    if (!canonical(value).map(value::equals).orElse(false)) {
      throw new IllegalArgumentException("not a BCP 47 language tag");
    }
  }

  /** Reads a tag in any case, {@code en_GB} too; empty where it is none. */
  public static Optional<LanguageTag> parse(String text) {
    return canonical(text).map(LanguageTag::new);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Optional<String> canonical(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text.strip().replace('_', '-')).build();
      return locale.getLanguage().isEmpty()
          ? Optional.empty()
          : Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
