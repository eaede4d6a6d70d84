package newsreel.cards.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * The choice among the languages that there are words in.
 *
 * @param ofReader whether the reader's wishes decided, so that another reader may get another
 */
public record WordingLanguage(String language, boolean ofReader) {
  public static final List<String> ALL =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar", "he", "fa", "hi",
          "th", "vi", "id", "ja", "ko", "zh-Hans", "zh-Hant");

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /** UTF-16 units of a header; what is longer is no browser's. */
  private static final int LONGEST = 400;

  /**
   * The language of what is shown, else the first that the reader understands, else English.
   *
   * @param shown of the video or article, where it is known
   * @param accepted the header Accept-Language
   */
  public static WordingLanguage of(@Nullable LanguageTag shown, Optional<String> accepted) {
    return Optional.ofNullable(shown)
        .flatMap(tag -> like(tag.value()))
        .map(language -> new WordingLanguage(language, false))
        .orElseGet(
            () -> new WordingLanguage(accepted.flatMap(WordingLanguage::first).orElse("en"), true));
  }

  public Wording wording() {
    return Wording.in(language);
  }

  private static Optional<String> first(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> like(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The one of {@link #ALL} that a speaker of this language reads. */
  public static Optional<String> like(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage();
    if (language.equals("zh")) {
      boolean traditional =
          locale.getScript().isEmpty()
              ? TRADITIONAL.contains(locale.getCountry())
              : locale.getScript().equals("Hant");
      return Optional.of(traditional ? "zh-Hant" : "zh-Hans");
    }
    return ALL.contains(language) ? Optional.of(language) : Optional.empty();
  }
}
