package newsreel.cards.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
  private static Properties bundle(String language) throws Exception {
    Properties bundle = new Properties();
    try (InputStream file =
        Objects.requireNonNull(WordingTest.class.getResourceAsStream(language + ".properties"))) {
      bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return bundle;
  }

  private static Set<String> messages(Properties bundle) {
    return bundle.stringPropertyNames().stream()
        .filter(name -> !name.matches("(hour|minute|second)\\..*"))
        .collect(Collectors.toSet());
  }

  @Test
  void everyLanguageSaysEverythingWithTheSamePlaces() throws Exception {
    Properties english = bundle("en");
    for (String language : WordingLanguage.ALL) {
      Properties bundle = bundle(language);
      assertThat(messages(bundle)).as(language).isEqualTo(messages(english));
      for (String name : messages(english)) {
        assertThat(bundle.getProperty(name).contains("{0}"))
            .as("%s of %s", name, language)
            .isEqualTo(english.getProperty(name).contains("{0}"));
        if (!name.equals("unit.join")) {
          assertThat(bundle.getProperty(name)).as("%s of %s", name, language).isNotBlank();
        }
      }
    }
  }

  @Test
  void everyDurationHasAFormInEveryLanguage() {
    for (String language : WordingLanguage.ALL) {
      for (long count = 1; count < 60; count++) {
        assertThat(
                Wording.in(language).duration(new MediaDuration(count * 3600 + count * 60 + count)))
            .as(language)
            .isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 3766 | 1 hour 2 minutes 46 seconds",
        "de | 3661 | 1 Stunde, 1 Minute, 1 Sekunde",
        "pl | 7325 | 2 godziny 2 minuty 5 sekund",
        "ru | 75681 | 21 час 1 минута 21 секунда",
        "uk | 720 | 12 хвилин",
        "ar | 180 | 3 دقائق",
        "ar | 121 | دقيقتان وثانية",
        "he | 7200 | שעתיים",
        "fa | 62 | ۱ دقیقه ۲ ثانیه",
        "ja | 3723 | 1 時間2 分3 秒",
        "zh-Hans | 63 | 1分钟3秒钟"
      })
  void aDurationTakesThePluralsOfItsLanguage(String language, long seconds, String words) {
    assertThat(Wording.in(language).duration(new MediaDuration(seconds))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 25 May 2023",
        "de | 25. Mai 2023",
        "pl | 25 maja 2023",
        "fa | ۲۵ مهٔ ۲۰۲۳",
        "ja | 2023年5月25日"
      })
  void aDayIsWrittenAsTheLanguageDoes(String language, String day) {
    assertThat(Wording.in(language).date(Instant.parse("2023-05-25T10:00:00Z"))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT | fr | de",
        "cy | fr-CH, en;q=0.5 | fr",
        "cy | en;q=0.5, uk;q=0.9 | uk",
        " | zh-TW | zh-Hant",
        " | zh | zh-Hans",
        " | cy, *;q=0.1 | en",
        " | ,;=q | en",
        "he-IL | de | he",
        " | | en"
      })
  void theLanguageOfTheVideoGoesBeforeTheReaders(String video, String accepted, String language) {
    assertThat(
            WordingLanguage.of(
                    video == null ? null : new LanguageTag(video), Optional.ofNullable(accepted))
                .language())
        .isEqualTo(language);
  }

  @Test
  void anUnknownMessageIsAFaultOfOurs() {
    assertThatThrownBy(() -> Wording.in("de").say("no.such")).hasMessageContaining("no.such");
  }
}
