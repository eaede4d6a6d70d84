package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "en_GB, en-GB",
    "zh-hant, zh-Hant",
    "PT-br, pt-BR",
    "iw, he",
    "in, id"
  })
  void aTagIsReadInAnyCaseAndKeptInItsCanonicalOne(String read, String kept) {
    assertThat(LanguageTag.parse(read)).contains(new LanguageTag(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EN", "en_GB", "iw", "ji", "in", "e", "é1", "english please", ""})
  void whatIsNotCanonicalMakesNoTag(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de-1901-1901",
        "sl-rozaj-rozaj",
        "SL-Rozaj-ROZAJ",
        "en-a-bbb-a-ccc",
        "en-u-ca-u-co"
      })
  void aVariantOrAnExtensionThatStandsTwiceMakesNoTag(String text) {
    assertThat(LanguageTag.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sl-rozaj-1994", "de-1901-x-1901-1901", "en-a-bbbbb-x-a-bbbbb"})
  void whatStandsInAnExtensionOrForPrivateUseMayRepeat(String text) {
    assertThat(LanguageTag.parse(text)).isPresent();
  }

  @Test
  void aTagHasAtMost35Characters() {
    String longest = "en-abcdefg1-abcdefg2-abcdefg3-abcde";

    assertThat(longest).hasSize(LanguageTag.MAX_LENGTH);
    assertThat(LanguageTag.parse(longest)).isPresent();
    assertThat(LanguageTag.parse(longest + "f")).isEmpty();
  }

  @Test
  void everyTwoLettersThatMakeATagAreCanonical() {
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        String tag = "" + first + second;
        String canonical = java.util.Locale.forLanguageTag(tag).toLanguageTag();
        if (canonical.equals(tag)) {
          assertThat(new LanguageTag(tag)).hasToString(tag);
        } else {
          assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag(tag));
        }
      }
    }
  }
}
