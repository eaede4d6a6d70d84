package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosTest {
  private static final String IMG = "<img src='/boats.jpg' alt=''>";

  @Test
  void the_caption_of_a_player_is_not_one_of_a_photo() {
    String figures =
        "<figure><video src='/a.mp4'></video><figcaption>Boats leave. Video: Ola"
            + " Berg</figcaption></figure><figure><iframe"
            + " src='https://player.vimeo.com/video/100000001'></iframe><figcaption>Boats"
            + " return.</figcaption></figure>";

    assertThat(Pages.content(Pages.article("", figures)).article().images()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure>%s<figcaption>Boats at dawn. <span class='c-credit'>Photo: Ola"
            + " Berg</span></figcaption></figure>",
        "<figure>%s<figcaption><span>Boats at dawn.</span><span>Ola"
            + " Berg</span></figcaption></figure>",
        "<figure>%s<figcaption>Boats at dawn. Foto: Ola Berg</figcaption></figure>",
        "<figure>%s<figcaption><small>Boats at dawn. (Quelle: Ola"
            + " Berg)</small></figcaption></figure>",
        "<figure>%s<figcaption>Boats at dawn.</figcaption><cite>Ola Berg</cite></figure>",
        "<div><figure>%s</figure><figcaption>Boats at dawn. © Ola Berg</figcaption></div>",
        "<div class='wp-caption'>%s<p class='wp-caption-text'>Boats at dawn. (Photo: Ola"
            + " Berg)</p></div>",
        "<div>%s<div>Boats at dawn.</div><div>Ola Berg</div></div>",
        "<div class='img'>%s<p>Boats at dawn. <span>Ola Berg</span></p></div>",
        "<div>%s<p>Boats at dawn.</p><p>Image: Ola Berg</p></div>",
        "<div class='ps-sidebar'>%s<span class='source'>Ola Berg</span><span class='caption'>Boats"
            + " at dawn.</span></div>",
      })
  void caption_and_credit_are_found_however_the_photo_is_marked_up(String block) {
    assertThat(Pages.content(Pages.article("", block.formatted(IMG))).article().images())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.url()).hasToString("https://quay.example/boats.jpg");
              assertThat(image.caption()).isEqualTo("Boats at dawn.");
              assertThat(image.credit()).isEqualTo("Ola Berg");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <figcaption><span>The Quay Times</span><br>Boats at dawn.</figcaption> | Boats at dawn. | The Quay Times
          <figcaption><b>Boats and birds</b><br>Boats at dawn.</figcaption> | Boats and birds Boats at dawn. |
          <figcaption>AFP</figcaption> | | AFP
          """)
  void a_house_is_no_caption(String caption, @Nullable String text, @Nullable String credit) {
    String figure = "<figure>" + IMG + caption + "</figure>";

    assertThat(Pages.content(Pages.article("", figure)).article().images())
        .extracting(Image::caption, Image::credit)
        .containsExactly(tuple(text, credit));
  }

  @Test
  void a_credit_may_stand_in_the_alternative_text() {
    String block = "<div><img src='/boats.jpg' alt='Boats © Quay Foto: Ola Berg'></div>";

    assertThat(Pages.content(Pages.article("", block)).article().images())
        .extracting(Image::credit)
        .containsExactly("Ola Berg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>%s</p><p><em>Boats at dawn</em></p>",
        "<figure class='wp-block-image'>%s</figure><p><strong>Boats at dawn.</strong></p>",
        "<div class='pic'><div>%s</div></div><p>Boats at dawn (archive photo)</p>",
        "<p>%s</p><p>Boats at dawn. Photo: Ola Berg</p>",
      })
  void a_paragraph_below_a_photo_may_be_its_caption(String block) {
    PageContent page = Pages.content(Pages.article("", block.formatted(IMG)));

    assertThat(page.article().images())
        .singleElement()
        .satisfies(image -> assertThat(image.caption()).startsWith("Boats at dawn"));
    assertThat(Block.texts(page.body())).noneMatch(text -> text.startsWith("Boats at dawn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>%s</p><p>Boats left at dawn for the islands.</p>",
        "<figure>%s</figure><p><strong>Boats at dawn</strong></p>",
        "<p>%s</p><p><em>Boats left at dawn. <a href='/boats'>Read the whole story</a></em></p>",
      })
  void a_paragraph_of_the_text_is_no_caption(String block) {
    PageContent page = Pages.content(Pages.article("", block.formatted(IMG)));

    assertThat(page.article().images()).allSatisfy(image -> assertThat(image.caption()).isNull());
    assertThat(Block.texts(page.body())).anyMatch(text -> text.startsWith("Boats"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Download image",
        "Grafik herunterladen",
        "Powered by Pixelhouse",
        "Published Monday, May 6, 2024",
        "06.05.2024, 08:16 Uhr",
        "harbour_boats-2024-scaled.jpeg",
        "Image",
        "Share",
      })
  void buttons_dates_and_file_names_are_neither_caption_nor_credit(String line) {
    String block =
        "<div class='pic'>%s<div>Boats at dawn.</div><div>%s</div></div>".formatted(IMG, line);

    assertThat(Pages.content(Pages.article("", block)).article().images())
        .extracting(Image::caption, Image::credit)
        .containsExactly(tuple("Boats at dawn.", null));
  }

  @Test
  void the_title_and_the_text_of_a_slide_are_its_caption() {
    String block =
        "<figure><img src='/boats.jpg'><figcaption class='slide-caption'><div><div"
            + " class='head'>Ola Berg</div><div class='text-caption'>He sails the boats to the"
            + " islands each morning, and back at night.</div></div></figcaption></figure>";

    assertThat(Pages.content(Pages.article("", block)).article().images())
        .extracting(Image::caption)
        .containsExactly(
            "Ola Berg He sails the boats to the islands each morning, and back at night.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='/other'><figure>%s<figcaption>Storm ahead</figcaption></figure><h3>Storm ahead of"
            + " the coast</h3></a>",
        "<aside><figure>%s<figcaption>Storm ahead</figcaption></figure></aside>",
        "<div class='c-related'><figure>%s<figcaption>Storm ahead</figcaption></figure></div>",
        "<article><figure>%s<figcaption>Storm ahead</figcaption></figure></article>",
        "<div>%s<a href='/other'>Storm ahead of the coast</a></div>",
      })
  void photos_of_other_stories_are_left_out(String block) {
    assertThat(Pages.content(Pages.article("", block.formatted(IMG))).article().images()).isEmpty();
  }
}
