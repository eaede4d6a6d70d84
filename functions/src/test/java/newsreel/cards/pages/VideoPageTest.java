package newsreel.cards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newsreel.cards.ShownCatalogue;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Samples;
import newsreel.catalog.VideoCard;
import newsreel.http.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page of a video as the catalogue shows it. */
final class VideoPageTest {
  private final ShownCatalogue catalogue = new ShownCatalogue();

  private Document page(VideoCard video) {
    return Jsoup.parse(
        catalogue.text("GET /videos/{id}", Map.of("id", video.id().value()), Map.of()));
  }

  @Test
  void has_the_card_its_code_its_articles_and_the_way_back() {
    VideoCard video = catalogue.store(Samples.fullVideo().title("The ice goes").build());
    ArticleId article =
        catalogue.store(
            Samples.fullArticle().headline("Ice leaves").build(), List.of(video), List.of());
    Document page = page(video);

    assertThat(page.expectFirst("h1").text()).isEqualTo("The ice goes");
    assertThat(page.expectFirst(".stage iframe").attr("src")).endsWith("/cards/" + video.id());
    assertThat(page.select(".snippet code").eachText())
        .hasSize(3)
        .anyMatch(code -> code.startsWith("<iframe"));
    assertThat(page.expectFirst("#articles + ul a").attr("href")).endsWith("/articles/" + article);
    assertThat(page.select("p.more a").eachAttr("href")).containsExactly("/");
    assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo(page.expectFirst("meta[property=og:url]").attr("content"))
        .endsWith("/videos/" + video.id());
    assertThat(page.expectFirst("meta[property=og:video]").attr("content"))
        .endsWith("/cards/" + video.id());
    assertThat(page.expectFirst("script[type=application/ld+json]").data())
        .contains("\"VideoObject\"");
  }

  @Test
  void lists_lead_to_the_pages_of_their_videos() {
    VideoCard video = catalogue.store(Samples.fullVideo().build());
    for (String headline : List.of("Newest", "Older")) {
      catalogue.store(Samples.fullArticle().headline(headline).build(), List.of(video), List.of());
    }

    assertThat(Jsoup.parse(catalogue.text("GET /", Map.of(), Map.of())).select("a.clip"))
        .isNotEmpty()
        .allMatch(clip -> clip.attr("href").endsWith("/videos/" + video.id()));
  }

  @Test
  void of_a_video_that_is_not_there_says_so_in_the_readers_language_and_leads_on() {
    Response missing =
        catalogue.ask("GET /videos/{id}", Map.of("id", "none"), Map.of("accept-language", "fr"));
    Document page = Jsoup.parse(new String(missing.body(), StandardCharsets.UTF_8));

    assertThat(missing.status()).isEqualTo(404);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(page.expectFirst("p.more a").text()).isEqualTo("Retour au catalogue");
    assertThat(page.select("form[role=search]")).hasSize(1);
  }
}
