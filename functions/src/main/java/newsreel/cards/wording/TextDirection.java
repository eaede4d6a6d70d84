package newsreel.cards.wording;

import java.util.Locale;
import java.util.Set;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Which way the script of a language runs, as HTML's {@code dir} says it. */
public final class TextDirection {
  private static final Set<String> SCRIPTS =
      Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr");
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur",
          "yi", "ji");

  private TextDirection() {}

  /** {@code rtl} or {@code ltr}; {@code auto} where the language is unknown. */
  public static String of(@Nullable LanguageTag language) {
    if (language == null) {
      return "auto";
    }
    Locale locale = Locale.forLanguageTag(language.value());
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
            : SCRIPTS.contains(locale.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }
}
