package newsreel.extract.text;

import static newsreel.extract.text.FerryPage.FIRST;
import static newsreel.extract.text.FerryPage.HEADLINE;
import static newsreel.extract.text.FerryPage.THIRD;
import static newsreel.extract.text.FerryPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCaptionsTest {
  private static final String SECOND =
      "Islanders had waited on the quay since dawn, and some of them had brought cake for the crew"
          + " of the ferry, which they had missed all winter.";
  private static final String FOURTH =
      "The harbour office wants to keep the smaller boat in reserve next winter, so that no island"
          + " is cut off again for weeks.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mate Kim Berg (left) and captain Jo Tal on the bridge",
        "Harbour master Ada Quay, second right, welcomes the captain of the ferry.",
        "FILE - The ferry lies in the yard at Northby in the autumn of last year.",
        "Die Fähre im Dock von Nordhafen (Archivbild)",
        "Der Vorstand (von li nach re): Jo Tal, Kim Berg, Ada Quay",
        "V. l. n. r.: Jo Tal, Kim Berg und Ada Quay am Kai von Nordhafen",
        "Le capitaine Jo Tal (à gauche) et son second sur la passerelle",
        "El capitán Jo Tal (izq.) y su segundo en el puente de mando",
        "Passengers leave the ferry in Northby, Maine, March 4, 2024.",
        "再び島へ向かう連絡船＝北浜港で2024年3月",
        "記者会見に出席した船長（左）ら関係者の皆さん",
      })
  void words_that_captions_alone_have_tell_them_from_the_text(String caption) {
    PageContent page = read(HEADLINE, "", FIRST, "", caption, "", SECOND, "", THIRD);

    assertThat(page.article().images()).extracting(Image::caption).containsExactly(caption);
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND, THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senator Jo Tal (R) voted against the new ferry in the last session of the winter.",
        "The ferry was built in the yard at Northby and launched on March 4, 1974.",
        "The crew turned left behind the lighthouse, and sailed on through the night.",
        "Since Friday, 14 March 2024, the smaller boat has lain in the harbour of the island.",
      })
  void a_sentence_of_the_text_is_no_caption(String sentence) {
    PageContent page = read(HEADLINE, "", FIRST, "", sentence, "", SECOND, "", THIRD);

    assertThat(page.article().images()).isEmpty();
    assertThat(Block.texts(page.body())).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"View 3 Images", "1/4", "Bild 1 von 4", "Image 2 of 9"})
  void the_count_of_a_gallery_stands_above_a_caption(String count) {
    PageContent page =
        read(HEADLINE, "", FIRST, "", count, "The crew with the new rudder", "", SECOND, "", THIRD);

    assertThat(page.article().images())
        .extracting(Image::caption)
        .containsExactly("The crew with the new rudder");
  }

  @Test
  void a_line_that_says_a_paragraph_again_without_its_stop_is_a_caption() {
    String again = SECOND.substring(0, SECOND.length() - 1);
    PageContent page = read(HEADLINE, "", FIRST, "", THIRD, "", SECOND, "", again, "", FOURTH);

    assertThat(page.article().images()).extracting(Image::caption).containsExactly(again);
    assertThat(Block.texts(page.body())).containsExactly(FIRST, THIRD, SECOND, FOURTH);
  }

  @Test
  void a_picture_that_the_page_shows_twice_has_one_caption() {
    String caption = "The ferry passes the lighthouse on its first trip of the year.";
    PageContent page =
        read(
            HEADLINE,
            caption,
            "",
            FIRST,
            "",
            SECOND,
            "",
            THIRD,
            "",
            FOURTH,
            "",
            caption,
            "",
            FIRST + " It was the first of eight trips.");

    assertThat(page.article().images()).extracting(Image::caption).containsExactly(caption);
  }

  @Test
  void buttons_beside_a_credit_are_not_its_caption() {
    PageContent page =
        read(
            HEADLINE,
            "",
            "The ferry in the yard of Northby",
            "",
            "Photo: Ola Berg",
            "Share  Tweet  Send",
            "",
            FIRST,
            "",
            SECOND);

    assertThat(page.article().images())
        .containsExactly(
            new Image(null, "The ferry in the yard of Northby", "Ola Berg", null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Key points", "Das Wichtigste in Kürze:", "En bref", "Puntos clave"})
  void a_heading_announces_points_that_have_no_bullets(String heading) {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            heading,
            "The ferry sails twice a day",
            "Bicycles go free until May",
            "",
            SECOND,
            "",
            THIRD);

    assertThat(page.article())
        .returns(
            List.of("The ferry sails twice a day", "Bicycles go free until May"),
            ArticleMetadata::keyPoints);
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void the_date_stands_above_a_short_headline_with_a_longer_line_below() {
    PageContent page =
        read("World", "14.05.2024, 20:28", "Light ringing", HEADLINE, "", FIRST, "", SECOND);

    assertThat(page.article().headline()).isEqualTo("Light ringing");
  }
}
