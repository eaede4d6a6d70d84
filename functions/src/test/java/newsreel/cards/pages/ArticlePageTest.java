package newsreel.cards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsreel.cards.ShownCatalogue;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.Samples;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of an article as the catalogue shows it. */
final class ArticlePageTest {
  private static final Image KEPT =
      new Image(
              Samples.url("https://img.example.org/ship.jpg"),
              "The ship enters.",
              "Mara Lind",
              null,
              null,
              "A red ship")
          .withPicture(Samples.picture("a red ship"));
  private static final Image FOREIGN =
      new Image(Samples.url("https://img.example.org/quay.jpg"), "The quay.", null, 800, 600, null);

  private final ShownCatalogue catalogue = new ShownCatalogue();
  private final VideoCard video = catalogue.store(Samples.fullVideo().build());

  private Document page(List<Image> images, Block... body) {
    ArticleId id =
        catalogue.store(
            Samples.fullArticle().images(images).build(), List.of(video), List.of(body));
    return Jsoup.parse(catalogue.text("GET /articles/{id}", Map.of("id", id.value()), Map.of()));
  }

  @Test
  void blocks_stand_in_the_order_of_the_page_with_photos_and_cards_in_their_places() {
    Document page =
        page(
            List.of(KEPT, FOREIGN),
            Block.Paragraph.of("One."),
            new Block.Heading(2, "Ice", null),
            new Block.ItemList(true, List.of("cut", "tow")),
            new Block.ImageBlock(0),
            new Block.Quote("We waited.", "Jo Okafor"),
            new Block.VideoBlock(video.id()),
            new Block.Table(List.of(List.of("Month", "Ice"), List.of("May", "0"))),
            new Block.RelatedBlock(
                new RelatedArticle("How ice is broken", Samples.url("https://news.example.org/i"))),
            new Block.ItemList(false, List.of("rope")));

    assertThat(page.select("div.body > *").stream().map(Element::normalName))
        .containsExactly("p", "h2", "ol", "figure", "blockquote", "div", "div", "p", "ul");
    assertThat(page.expectFirst("div.body blockquote cite").text()).isEqualTo("Jo Okafor");
    assertThat(page.expectFirst("div.body .stage iframe").attr("src"))
        .endsWith("/cards/" + video.id());
    assertThat(page.expectFirst("div.body .wrap[tabindex=0] td").text()).isEqualTo("Month");
    assertThat(page.expectFirst("div.body .related a").attr("href"))
        .isEqualTo("https://news.example.org/i");
    assertThat(page.select("#videos")).isEmpty();
    assertThat(page.select("ul.photos figcaption").eachText()).containsExactly("The quay.");
  }

  @Test
  void a_description_that_the_text_repeats_is_shown_once() {
    String description = Objects.requireNonNull(Samples.fullArticle().build().description());
    Document page =
        page(List.of(), Block.Paragraph.of(description), Block.Paragraph.of("The ice went."));

    assertThat(page.select("p.standfirst").eachText()).containsExactly(description);
    assertThat(page.select("div.body > p").eachText()).containsExactly("The ice went.");
  }

  @Test
  void previews_and_search_engines_are_told_the_article_and_its_videos() {
    Document page = page(List.of(KEPT), Block.Paragraph.of("One."));
    JsonNode told =
        JsonMapper.shared().readTree(page.expectFirst("script[type=application/ld+json]").data());
    ArticleMetadata article = Samples.fullArticle().build();

    assertThat(told.at("/@type").asString()).isEqualTo("NewsArticle");
    assertThat(told.at("/headline").asString()).isEqualTo(article.headline());
    assertThat(told.at("/datePublished").asString())
        .isEqualTo(String.valueOf(article.publishedAt()));
    assertThat(told.at("/author/0/name").asString()).isEqualTo(article.authors().getFirst().name());
    assertThat(told.at("/image/0").asString()).endsWith(".jpg");
    assertThat(told.at("/video/0/@type").asString()).isEqualTo("VideoObject");
    assertThat(told.at("/video/0/embedUrl").asString()).endsWith("/cards/" + video.id());
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(String.valueOf(article.url()));
    assertThat(page.select("meta[property=og:locale]").attr("content"))
        .matches("[a-z]{2}_[A-Z]{2}");
    assertThat(page.select("meta[property=article:published_time]").attr("content"))
        .isEqualTo(String.valueOf(article.publishedAt()));
    assertThat(page.select("link[rel=icon], link[rel=apple-touch-icon]").eachAttr("href"))
        .containsExactly("/assets/icon.svg", "/assets/icon.png");
  }

  @Test
  void a_photo_comes_from_our_origin_and_one_that_is_not_kept_is_its_caption_alone() {
    Document page = page(List.of(KEPT, FOREIGN), new Block.ImageBlock(0), new Block.ImageBlock(1));

    Element img = page.expectFirst("div.body figure img");
    assertThat(page.select("article figure img")).hasSize(1);
    assertThat(img.attr("src")).startsWith(ShownCatalogue.BASE_URL + "/pictures/");
    assertThat(img.attr("srcset")).contains("/640.webp 640w");
    assertThat(img.attr("alt")).isEqualTo("A red ship");
    assertThat(img.attr("fetchpriority")).isEqualTo("high");
    assertThat(img.hasAttr("loading")).isFalse();
    assertThat(page.select("div.body figcaption").eachText())
        .containsExactly("The ship enters.Mara Lind", "The quay.");
  }

  @Test
  void what_the_body_has_no_place_for_stands_around_it() {
    Document page =
        page(List.of(KEPT, FOREIGN), Block.Paragraph.of("One."), new Block.VideoBlock(other()));

    assertThat(page.expectFirst("div.body").select("figure img")).hasSize(1);
    assertThat(page.select("#videos")).hasSize(1);
    assertThat(page.select("ul.photos figcaption").eachText()).containsExactly("The quay.");
    assertThat(page.select("ul.stages iframe")).hasSize(1);
  }

  @Test
  void key_points_that_are_a_list_of_the_text_are_shown_once() {
    Document page =
        page(
            List.of(),
            new Block.ItemList(false, List.of("First ship in five months", "Ice was 80 cm thick")),
            Block.Paragraph.of("One."));

    assertThat(page.select("ul.points li")).hasSize(2);
    assertThat(page.select("div.body > *").stream().map(Element::normalName)).containsExactly("p");
  }

  private static VideoId other() {
    return new VideoId("not-public");
  }

  @Test
  void text_is_text_and_only_the_markup_of_a_block_is_markup() {
    Document page =
        page(
            List.of(),
            Block.Paragraph.of("a <b>tag</b> & more"),
            new Block.Paragraph("the ship", "the <a href=\"https://n.example.org/s\">ship</a>"),
            new Block.Quote("<script>x</script>", null));

    assertThat(page.expectFirst("div.body > p").text()).isEqualTo("a <b>tag</b> & more");
    assertThat(page.expectFirst("div.body > p > a").attr("href"))
        .isEqualTo("https://n.example.org/s");
    assertThat(page.select("div.body b, div.body script")).isEmpty();
  }

  @Test
  void the_outline_of_the_page_leaves_no_level_out() {
    Document page =
        page(
            List.of(),
            new Block.Heading(4, "Deep", null),
            new Block.Heading(6, "Deeper", null),
            new Block.Heading(2, "Up", null));

    assertThat(page.select("div.body > *").stream().map(Element::normalName))
        .containsExactly("h2", "h3", "h2");
  }
}
