package newsreel.cards;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenGraphLocaleTest {
  @ParameterizedTest
  @CsvSource({
    "en, en_US",
    "en-GB, en_GB",
    "de, de_DE",
    "de-AT, de_AT",
    "pt-BR, pt_BR",
    "ja, ja_JP",
    "uk, uk_UA",
    "zh-Hans, zh_CN",
    "zh-Hant, zh_TW",
    "zh-Hant-HK, zh_HK",
    "sv, sv_SE"
  })
  void aLanguageNamesATerritory(String tag, String locale) {
    assertThat(OpenGraphLocale.of(new LanguageTag(tag))).hasValue(locale);
  }

  @Test
  void whatHasNoCodeOfTwoLettersHasNone() {
    assertThat(OpenGraphLocale.of(null)).isEmpty();
    assertThat(OpenGraphLocale.of(new LanguageTag("haw"))).isEmpty();
  }
}
