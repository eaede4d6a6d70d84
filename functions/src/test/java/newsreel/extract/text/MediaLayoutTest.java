package newsreel.extract.text;

import static newsreel.extract.text.FerryPage.FIRST;
import static newsreel.extract.text.FerryPage.HEADLINE;
import static newsreel.extract.text.FerryPage.SECOND;
import static newsreel.extract.text.FerryPage.THIRD;
import static newsreel.extract.text.FerryPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import org.junit.jupiter.api.Test;

/** Where photos and clips stand in page text. */
class MediaLayoutTest {
  @Test
  void the_address_of_a_player_on_a_line_of_its_own_is_a_video() {
    PageContent page =
        read(HEADLINE, "", FIRST, "", "https://youtu.be/q1W2e3R4t5Y?t=9", "", SECOND);
    assertThat(page.videos())
        .singleElement()
        .satisfies(v -> assertThat(v.provider()).isEqualTo(new Provider("YouTube", "q1W2e3R4t5Y")));
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND);
  }

  @Test
  void a_clip_may_stand_before_the_first_paragraph() {
    PageContent page =
        read(HEADLINE, "", "1:02:03", "", "The crossing in full", "", FIRST, "", SECOND);
    assertThat(page.videos()).singleElement().returns("The crossing in full", VideoMetadata::title);
    assertThat(page.videos().getFirst().duration()).hasToString("PT1H2M3S");
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND);
  }

  @Test
  void photos_clips_and_lists_stand_where_the_text_has_them() {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            "The ferry in the yard. Photo: Ola Berg",
            "",
            SECOND,
            "",
            "0:58",
            "On the bridge",
            "",
            "• Two sailings a day",
            "• Bicycles go free",
            "",
            THIRD);

    assertThat(page.body().stream().map(block -> block.getClass().getSimpleName()))
        .containsExactly(
            "Paragraph", "ImageBlock", "Paragraph", "VideoBlock", "ItemList", "Paragraph");
  }

  @Test
  void the_caption_of_a_clip_may_differ_from_its_title() {
    PageContent page =
        read(
            HEADLINE,
            FIRST,
            "",
            "0:58",
            "",
            "On the bridge",
            "",
            "The mate tries the new wheel.",
            SECOND);
    assertThat(page.videos())
        .singleElement()
        .returns("On the bridge", VideoMetadata::title)
        .returns("The mate tries the new wheel.", VideoMetadata::caption);
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND);
  }

  @Test
  void several_clips_keep_their_order() {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            "0:58",
            "On the bridge",
            "",
            SECOND,
            "",
            "02:10",
            "Below deck",
            "",
            THIRD);
    assertThat(page.videos())
        .extracting(VideoMetadata::title)
        .containsExactly("On the bridge", "Below deck");
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void a_credit_line_finds_the_caption_beside_it() {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            "The ferry at the quay",
            "Photo: Joe Park",
            "",
            SECOND,
            "",
            "Joe Park/AFP",
            "The crew on deck",
            "",
            THIRD);
    assertThat(page.article().images())
        .containsExactly(
            new Image(null, "The ferry at the quay", "Joe Park", null, null, null),
            new Image(null, "The crew on deck", "Joe Park/AFP", null, null, null));
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND, THIRD);
  }
}
