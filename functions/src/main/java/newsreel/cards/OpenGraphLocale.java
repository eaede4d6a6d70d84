package newsreel.cards;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A language as Open Graph's {@code og:locale} has it: {@code de_DE}. It always names a territory;
 * where a tag does not, it is the one that the language has its name from, or most of its readers.
 */
public final class OpenGraphLocale {
  private static final Map<String, String> TERRITORIES =
      Map.ofEntries(
          Map.entry("ar", "AR"),
          Map.entry("bn", "IN"),
          Map.entry("ca", "ES"),
          Map.entry("cs", "CZ"),
          Map.entry("da", "DK"),
          Map.entry("el", "GR"),
          Map.entry("en", "US"),
          Map.entry("et", "EE"),
          Map.entry("fa", "IR"),
          Map.entry("he", "IL"),
          Map.entry("hi", "IN"),
          Map.entry("ja", "JP"),
          Map.entry("ko", "KR"),
          Map.entry("sl", "SI"),
          Map.entry("sq", "AL"),
          Map.entry("sr", "RS"),
          Map.entry("sv", "SE"),
          Map.entry("uk", "UA"),
          Map.entry("ur", "PK"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));

  private OpenGraphLocale() {}

  /** Empty where the language is unknown, or has no code of two letters. */
  public static Optional<String> of(@Nullable LanguageTag tag) {
    if (tag == null) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(tag.value());
    String language = locale.getLanguage();
    if (language.length() != 2) {
      return Optional.empty();
    }
    String territory =
        !locale.getCountry().isEmpty()
            ? locale.getCountry()
            : locale.getScript().equals("Hant")
                ? "TW"
                : TERRITORIES.getOrDefault(language, language.toUpperCase(Locale.ROOT));
    return Optional.of(language + "_" + territory);
  }
}
