package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.catalog.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAddressesTest {
  private static final String CAPTION = "<figcaption>Boats at dawn. Photo: Ola Berg</figcaption>";
  private static final String LARGE = "https://img.quay.example/boats-1600.jpg";

  private static List<Image> images(String head, String inArticle) {
    return Pages.content(Pages.article(head, inArticle)).article().images();
  }

  private static List<Image> images(String inArticle) {
    return images("", inArticle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='/s.jpg' srcset='/s.jpg 320w, https://img.quay.example/boats-1600.jpg 1600w'>",
        "<img srcset='https://img.quay.example/boats-1600.jpg 2x, /s.jpg 1x'>",
        "<img src='/s.jpg' data-srcset='/m.jpg 640w,\n"
            + " https://img.quay.example/boats-1600.jpg 1600w'>",
        "<img src='/t.gif' data-srcs='https://img.quay.example/boats-1600.jpg 1600w, /s.jpg 300w'>",
        "<img src='/t.gif' data-flickity-lazyload-srcset='/s.jpg 300w,"
            + " https://img.quay.example/boats-1600.jpg 1600w'>",
        "<img src='/s-300.jpg' data-src-big='https://img.quay.example/boats-1600.jpg'"
            + " data-src-mini='/t-80.jpg'>",
        "<img src='/i/lazy-loading.gif' data-native='https://img.quay.example/boats-1600.jpg'>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='"
            + " data-a='https://img.quay.example/boats-1600.jpg'>",
        "<img data-interchange='[/s.jpg, (default)], [https://img.quay.example/boats-1600.jpg,"
            + " (large)]'>",
        "<img data-sources='{\"small\":\"https:\\/\\/img.quay.example\\/boats-300.jpg\",\"large\":\"https:\\/\\/img.quay.example\\/boats-1600.jpg\"}'>",
        "<picture><source media='(max-width: 600px)' srcset='/phone.jpg'><source"
            + " srcset='https://img.quay.example/boats-1600.jpg 1600w, /s.jpg 400w'><img"
            + " src='/s-400.jpg'></picture>",
        "<picture><source data-srcset='https://img.quay.example/boats-1600.jpg 1600w'></picture>",
        "<img src='/boats-60-blur.jpg'><noscript><img"
            + " src='https://img.quay.example/boats-1600.jpg'></noscript>",
        "<img src='/lqip.jpg'><noscript><picture><source srcset='/s.jpg 300w'><img"
            + " srcset='https://img.quay.example/boats-1600.jpg 1600w'></picture></noscript>",
        "<amp-img src='https://img.quay.example/boats-1600.jpg' width=16 height=9"
            + " layout=responsive></amp-img>",
        "<amp-img srcset='https://img.quay.example/boats-1600.jpg 1600w, /s.jpg"
            + " 300w'><noscript><img src='/s.jpg'></noscript></amp-img>",
        "<div style=\"background-image: url('https://img.quay.example/boats-1600.jpg')\"><img"
            + " src='/i/blank.gif'"
            + " style=\"background:url(https://img.quay.example/boats-1600.jpg)\"></div>",
      })
  void the_largest_file_that_the_page_names_is_the_photos(String img) {
    assertThat(images("<figure>" + img + CAPTION + "</figure>"))
        .singleElement()
        .satisfies(i -> assertThat(i.url()).hasToString(LARGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure data-media='https://img.quay.example/boats-1600.jpg'>" + CAPTION + "</figure>",
        "<figure style='background-image:url(https://img.quay.example/boats-1600.jpg)'>"
            + CAPTION
            + "</figure>",
        "<aside class='image'><img src='https://img.quay.example/boats-1600.jpg'><p"
            + " class='caption'>Boats at dawn. Photo: Ola Berg</p></aside>",
      })
  void a_photo_is_found_in_other_elements_too(String block) {
    assertThat(images(block))
        .singleElement()
        .satisfies(i -> assertThat(i.url()).hasToString(LARGE))
        .satisfies(i -> assertThat(i.caption()).isEqualTo("Boats at dawn."));
  }

  @Test
  void commas_within_an_address_do_not_part_it() {
    String set = "/c_fill,w_300,h_200/boats.jpg 300w, /c_fill,w_1600,h_900/boats.jpg 1600w";

    assertThat(images("<figure><img srcset='" + set + "'>" + CAPTION + "</figure>"))
        .singleElement()
        .satisfies(
            i ->
                assertThat(i.url())
                    .hasToString("https://quay.example/c_fill,w_1600,h_900/boats.jpg"));
  }

  @Test
  void character_references_that_were_escaped_twice_are_resolved() {
    String json =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":"
            + "\"https://img.quay.example/boats.jpg?a=1&#038;b=2&amp;c=3\"}</script>";

    assertThat(images(json, ""))
        .singleElement()
        .satisfies(
            i -> assertThat(i.url()).hasToString("https://img.quay.example/boats.jpg?a=1&b=2&c=3"));
  }

  @Test
  void the_width_is_that_of_the_file_and_the_height_follows_its_shape() {
    String img = "<img width=320 height=180 src='/s.jpg' srcset='/s.jpg 320w, /l.jpg 1600w'>";

    assertThat(images("<figure>" + img + CAPTION + "</figure>"))
        .singleElement()
        .satisfies(i -> assertThat(i.width()).isEqualTo(1600))
        .satisfies(i -> assertThat(i.height()).isEqualTo(900));
  }

  @Test
  void the_image_that_open_graph_names_has_the_size_that_it_declares() {
    String head =
        "<meta property='og:image' content='https://img.quay.example/boats.jpg'>"
            + "<meta property='og:image:width' content='1200'>"
            + "<meta property='og:image:height' content='675'>";
    String figure =
        "<figure><img src='https://img.quay.example/boats.jpg'>" + CAPTION + "</figure>";

    assertThat(images(head, figure))
        .singleElement()
        .satisfies(i -> assertThat(i.width()).isEqualTo(1200))
        .satisfies(i -> assertThat(i.height()).isEqualTo(675));
    assertThat(images(head, "")).extracting(Image::width).containsExactly(1200);
  }

  @Test
  void the_photos_of_a_gallery_are_photos_each_with_its_caption() {
    String gallery =
        "<figure class='wp-block-gallery'><ul><li><figure><img src='/a.jpg'><figcaption>The first"
            + " boat.</figcaption></figure></li><li><figure><img"
            + " src='/b.jpg'><figcaption>The second"
            + " boat.</figcaption></figure></li></ul><figcaption>Two boats.</figcaption></figure>";

    assertThat(images(gallery))
        .extracting(Image::caption)
        .containsExactly("The first boat.", "The second boat.");
  }

  @Test
  void one_photo_in_two_places_is_one() {
    String twice =
        "<figure><img src='/i/harbour-boats-640x360.jpg'></figure><figure><img"
            + " src='/i/harbour-boats-1280x720.jpg'>"
            + CAPTION
            + "</figure>";
    String json =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":"
            + "{\"@type\":\"ImageObject\",\"url\":\"/i/harbour-boats-1200x675.jpg\"}}</script>";

    assertThat(images(json, twice))
        .singleElement()
        .satisfies(i -> assertThat(i.caption()).isEqualTo("Boats at dawn."));
  }

  @Test
  void photos_whose_names_say_nothing_stay_apart() {
    assertThat(
            images(
                "<figure><img src='/one/1200.jpg'>"
                    + CAPTION
                    + "</figure><figure><img src='/two/1200.jpg'><figcaption>Boats at noon. Photo:"
                    + " Ola Berg</figcaption></figure><figure><img src='/i?id=5'></figure><figure>"
                    + "<img src='/i?id=6'></figure>"))
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><img src='https://count.example/b?c1=2' width=1 height=1><p>Boats at dawn.</p></div>",
        "<figure><img src='https://count.example/p.gif' width='1' height='1'></figure>",
        "<figure><img src='/static/logo-quay.png'></figure>",
        "<figure class='site-logo'><img src='/static/q.png'></figure>",
        "<figure><img src='/i/face.jpg' width=32 height=32></figure>",
        "<div class='ad-box'><figure><img src='/i/shoes.jpg'></figure></div>",
        "<div><figure class='ad'><img src='/i/shoes.jpg'></figure></div>",
        "<div><img src='/i/shoes.jpg'><p>Advertisement</p></div>",
        "<div><img src='/i/shoes.jpg'><span>Anzeige</span></div>",
        "<figure><a rel='sponsored nofollow' href='/x'><img src='/i/shoes.jpg'></a></figure>",
        "<figure class='video-player'><img src='/still.jpg'></figure>",
        "<div><img src='/still.jpg'><p>Click to play</p></div>",
        "<div data-video-id='abc123'><figure><img src='/still.jpg'></figure></div>",
        "<figure><img src='/i/blank.gif'></figure>",
        "<div class='author'><img class='avatar' src='/ann.jpg'><span class='credit'>Ann"
            + " Holm</span></div>",
      })
  void what_shows_nothing_of_the_story_is_no_photo(String block) {
    assertThat(images(block)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src='/i/new-logo.jpg'>" + CAPTION + "</figure>",
        "<figure class='play'><img src='/i/boats.jpg'>" + CAPTION + "</figure>",
        "<figure><img src='/i/boats.jpg' width='0' height='0'>" + CAPTION + "</figure>",
        "<figure><img src='/i/loading-dock.jpg'>" + CAPTION + "</figure>",
      })
  void a_photo_with_a_caption_is_one_whatever_its_name_says(String block) {
    assertThat(images(block)).hasSize(1);
  }

  @Test
  void the_publishers_logo_is_not_the_articles_image() {
    String json =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":"
            + "\"https://quay.example/i/q.png\",\"publisher\":{\"@type\":\"Organization\",\"logo\":"
            + "{\"@type\":\"ImageObject\",\"url\":\"https://quay.example/i/q.png\"}}}</script>";

    assertThat(images(json + "<meta property='og:image' content='/static/logo.png'>", ""))
        .isEmpty();
  }
}
