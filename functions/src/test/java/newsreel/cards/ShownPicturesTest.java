package newsreel.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Picture;
import newsreel.catalog.Samples;
import newsreel.catalog.VideoCard;
import newsreel.http.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures that are kept here, on every surface that shows a video or an article. */
final class ShownPicturesTest {
  private static final String PICTURES = ShownCatalogue.BASE_URL + "/pictures/";
  private static final Picture STILL = Samples.picture("a still of the clip");
  private static final String JPEG = PICTURES + STILL.id() + "/1280.jpg";

  private final ShownCatalogue catalogue = new ShownCatalogue();
  private final VideoCard video = catalogue.store(Samples.fullVideo().build());
  private final ArticleId article =
      catalogue.store(
          Samples.fullArticle().build(),
          List.of(video),
          List.of(
              Block.Paragraph.of("The ice went at night."),
              new Block.ImageBlock(0),
              new Block.VideoBlock(video.id())));

  private Document card() {
    return Jsoup.parse(
        catalogue.text("GET /cards/{id}", Map.of("id", video.id().value()), Map.of()));
  }

  private JsonNode oembed(String url, Map<String, String> bounds) {
    Map<String, String> query = new java.util.HashMap<>(bounds);
    query.put("url", url);
    return JsonMapper.shared().readTree(catalogue.text("GET /oembed", Map.of(), query));
  }

  @Test
  void a_card_shows_the_still_from_our_origin_with_its_place_held() {
    Element still = card().expectFirst("img.poster");

    assertThat(still.attr("src")).isEqualTo(JPEG);
    assertThat(still.attr("srcset"))
        .startsWith(PICTURES + STILL.id() + "/320.webp 320w, ")
        .endsWith("/1920.webp 1920w");
    assertThat(still.attr("sizes")).isEqualTo("max(100vw, 177vh)");
    assertThat(still.attr("fetchpriority")).isEqualTo("high");
    assertThat(still.attr("width")).isEqualTo("1920");
    assertThat(still.attr("height")).isEqualTo("1080");
    assertThat(card().expectFirst("svg.poster rect").attr("fill")).isEqualTo("#7a8fa6");
    assertThat(card().select("svg.poster circle")).isEmpty();
    Element media = Jsoup.parse(card().expectFirst("template#media").html());
    assertThat(media.expectFirst("video").attr("poster")).isEqualTo(JPEG);
  }

  @Test
  void pictures_may_come_from_our_origin_and_no_other() {
    Response card = catalogue.get("GET /cards/{id}", Map.of("id", video.id().value()), Map.of());
    Response page = catalogue.get("GET /articles/{id}", Map.of("id", article.value()), Map.of());

    assertThat(card.headers().get("content-security-policy"))
        .contains("; img-src 'self' " + ShownCatalogue.BASE_URL + ";");
    assertThat(page.headers().get("content-security-policy"))
        .contains("; img-src 'self' " + ShownCatalogue.BASE_URL + ";")
        .doesNotContain("unsafe");
  }

  @Test
  void shared_links_carry_a_jpeg_with_its_size_and_what_it_shows() {
    for (Document page :
        List.of(
            card(),
            Jsoup.parse(
                catalogue.text("GET /articles/{id}", Map.of("id", article.value()), Map.of())))) {
      assertThat(page.expectFirst("meta[property=og:image]").attr("content")).endsWith("/1280.jpg");
      assertThat(page.expectFirst("meta[property=og:image:width]").attr("content"))
          .isEqualTo("1280");
      assertThat(page.expectFirst("meta[property=og:image:height]").attr("content"))
          .isEqualTo("720");
      assertThat(page.expectFirst("meta[property=og:image:type]").attr("content"))
          .isEqualTo("image/jpeg");
      assertThat(page.expectFirst("[property=og:image:alt]").attr("content")).isNotEmpty();
      assertThat(page.select("[name=twitter:image:alt], [property=twitter:image:alt]")).hasSize(1);
    }
    assertThat(card().expectFirst("script[type=application/ld+json]").data())
        .contains("\"thumbnailUrl\":[\"" + JPEG + "\"]");
  }

  @Test
  void the_thumbnail_of_an_embed_is_the_jpeg_or_the_widest_rendition_within_the_bounds() {
    String card = ShownCatalogue.BASE_URL + "/cards/" + video.id();

    assertThat(oembed(card, Map.of()).at("/thumbnail_url").asString()).isEqualTo(JPEG);
    assertThat(oembed(card, Map.of()).at("/thumbnail_height").asInt()).isEqualTo(720);
    JsonNode narrow = oembed(card, Map.of("maxwidth", "700", "maxheight", "380"));
    assertThat(narrow.at("/thumbnail_url").asString())
        .isEqualTo(PICTURES + STILL.id() + "/640.webp");
    assertThat(narrow.at("/thumbnail_width").asInt()).isEqualTo(640);
    assertThat(narrow.at("/thumbnail_height").asInt()).isEqualTo(360);
    assertThat(oembed(card, Map.of("maxwidth", "200")).has("thumbnail_url")).isFalse();
  }

  @Test
  void an_article_without_a_video_has_a_thumbnail_all_the_same() {
    ArticleId still =
        catalogue.store(
            Samples.fullArticle().headline("No film today").url(null).build(),
            List.of(),
            List.of());
    JsonNode answer = oembed(ShownCatalogue.BASE_URL + "/articles/" + still, Map.of());

    assertThat(answer.at("/type").asString()).isEqualTo("link");
    assertThat(answer.at("/thumbnail_url").asString())
        .isEqualTo(PICTURES + Samples.picture("a red ship").id() + "/1280.jpg");
  }

  @Test
  void feeds_and_the_sitemap_name_our_pictures() {
    assertThat(catalogue.text("GET /feeds/videos.rss", Map.of(), Map.of()))
        .contains("<media:thumbnail url=\"" + JPEG + "\" width=\"1280\" height=\"720\"");
    assertThat(catalogue.text("GET /sitemaps/videos.xml", Map.of(), Map.of("week", "2026-05-18")))
        .contains("<video:thumbnail_loc>" + JPEG + "</video:thumbnail_loc>");
    JsonNode item =
        JsonMapper.shared()
            .readTree(catalogue.text("GET /feeds/articles.json", Map.of(), Map.of()))
            .at("/items/0");
    assertThat(item.at("/image").asString())
        .isEqualTo(PICTURES + Samples.picture("a red ship").id() + "/1280.jpg");
  }

  @Test
  void a_feed_has_the_whole_body_with_photos_and_links_to_cards() {
    JsonNode item =
        JsonMapper.shared()
            .readTree(catalogue.text("GET /feeds/articles.json", Map.of(), Map.of()))
            .at("/items/0");
    Element body = Jsoup.parseBodyFragment(item.at("/content_html").asString()).body();

    assertThat(body.children().eachAttr("class")).isEmpty();
    assertThat(body.expectFirst("p").text()).isEqualTo("The ice went at night.");
    assertThat(body.select("figure img").eachAttr("src"))
        .containsExactly(PICTURES + Samples.picture("a red ship").id() + "/1280.jpg", JPEG);
    assertThat(body.expectFirst("figure a").attr("href"))
        .isEqualTo(ShownCatalogue.BASE_URL + "/cards/" + video.id());
    assertThat(body.expectFirst("figure a").text()).endsWith("First ship since December (2:46)");
  }
}
