package newsreel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsreel.catalog.SampleBlocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
  @ParameterizedTest
  @CsvSource({
    "The ferry left the yard., 5",
    "„Endlich“ sagte sie: «ahoi»!, 4",
    "Ann-Marie's 3.5 km walk cost $5, 5",
    "Паром «Волна» вышел., 3",
    "船は月曜日に港を出た。, 8",
    "'   ', 0",
    "… – !, 0"
  })
  void words_are_counted_as_readers_do(String text, int words) {
    assertThat(WordCount.of(text)).isEqualTo(words);
  }

  @Test
  void thai_has_words_without_spaces() {
    assertThat(WordCount.of("เรือออกจากท่า")).isGreaterThan(1);
  }

  @Test
  void the_words_of_no_text_are_unknown() {
    assertThat(WordCount.ofBlocks(List.of())).isNull();
    assertThat(WordCount.ofBlocks(SampleBlocks.paragraphs("One two.", "Three"))).isEqualTo(3);
  }

  @Property(tries = 3_000)
  void the_short_way_agrees_with_the_boundaries(@ForAll("texts") String text) {
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    boundaries.setText(text);
    int words = 0;
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      words += Character.isLetterOrDigit(text.codePointAt(start)) ? 1 : 0;
      start = end;
    }
    assertThat(WordCount.of(text)).isEqualTo(words);
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "Zoë",
            "ferry",
            "ß",
            "Ω",
            "Ж",
            "ст",
            "š",
            "7",
            "42",
            " ",
            " ",
            " ",
            ".",
            ",",
            ":",
            ";",
            "'",
            "’",
            "\"",
            "“",
            "”",
            "„",
            "«",
            "»",
            "(",
            ")",
            "[",
            "]",
            "-",
            "–",
            "—",
            "/",
            "!",
            "?",
            "¿",
            "…",
            "$",
            "%",
            "&",
            "@",
            "#",
            "_",
            "é",
            "e\u0301",
            "\u00ad",
            "\u00a0",
            "船",
            "は",
            "한",
            "ا",
            "\u064e",
            "क",
            "\u093f",
            "\ud83d\ude00",
            "\n",
            "\t")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
