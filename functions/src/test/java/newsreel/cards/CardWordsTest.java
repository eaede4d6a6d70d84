package newsreel.cards;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import newsreel.cards.wording.TextDirection;
import newsreel.cards.wording.Wording;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardWordsTest {
  @ParameterizedTest
  @CsvSource({
    "166, 2 minutes 46 seconds",
    "61, 1 minute 1 second",
    "3600, 1 hour",
    "3766, 1 hour 2 minutes 46 seconds",
    "7202, 2 hours 2 seconds"
  })
  void aDurationIsReadOutInWords(long seconds, String words) {
    assertThat(Wording.in("en").duration(new MediaDuration(seconds))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"ar, rtl", "he-IL, rtl", "en, ltr", "az-Arab, rtl", "ks-Deva, ltr", "zh-Hant, ltr"})
  void theScriptOfALanguageDecidesItsDirection(String tag, String direction) {
    assertThat(TextDirection.of(new LanguageTag(tag))).isEqualTo(direction);
  }

  @Test
  void aLongTextEndsAtAWordAndNeverInsideACharacter() {
    assertThat(Excerpt.of("one two three", 9)).isEqualTo("one two…");
    assertThat(Excerpt.of("👩‍👩‍👧👩‍👩‍👧", 9)).isEqualTo("👩‍👩‍👧…");
    assertThat(Excerpt.of("short", 5)).isEqualTo("short");
  }

  @Property
  void anExcerptIsNeverLongerThanItMayBeAndBeginsTheText(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int max) {
    String excerpt = Excerpt.of(text, max);

    assertThat(excerpt.length()).isLessThanOrEqualTo(Math.max(max + 1, 1));
    assertThat(text)
        .startsWith(excerpt.endsWith("…") ? excerpt.substring(0, excerpt.length() - 1) : excerpt);
  }
}
