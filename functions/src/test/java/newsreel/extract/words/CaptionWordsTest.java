package newsreel.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boats at dawn.",
        "1/5 Boats at dawn.",
        "3 of 9 Boats at dawn.",
        "Bild 1 von 5: Boats at dawn.",
        "Slide 12 / 12. Boats at dawn.",
        "▶ Boats at dawn.",
        "Click to play: Boats at dawn.",
        "Watch now | Boats at dawn.",
        "Image caption Boats at dawn.",
        "Video Player is loading. Boats at dawn.",
        "Bildunterschrift: Boats at dawn.",
        "Légende : Boats at dawn.",
        "Enlarge / Boats at dawn.",
        "Enlarge / 2 of 4 Boats at dawn.",
        "Boats at dawn. Enlarge image",
        "Boats at dawn. toggle caption",
        "Boats at dawn. Powered by Pixelhouse",
      })
  void words_of_players_and_galleries_are_no_part_of_a_caption(String written) {
    assertThat(CaptionWords.without(written)).isEqualTo("Boats at dawn.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Ola Berg",
        "Video games on show in the harbour hall",
        "3 boats of the harbour at dawn",
        "9/11 memorial in the harbour",
        "24/7 the harbour is lit",
        "Watch on the pier in the storm",
        "Image of a boat at dawn",
        "The mill is powered by wind",
      })
  void a_caption_that_begins_alike_stays_whole(String caption) {
    assertThat(CaptionWords.without(caption)).isEqualTo(caption);
  }
}
