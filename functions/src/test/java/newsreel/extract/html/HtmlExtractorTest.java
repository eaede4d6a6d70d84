package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.Author;
import newsreel.catalog.Block;
import newsreel.catalog.PageContent;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.Extraction;
import org.junit.jupiter.api.Test;

class HtmlExtractorTest {
  private static final String HARBOUR =
      """
      <!doctype html><html lang="en-GB"><head><title>Harbour reopens after storm | The Quay</title>
      <link rel="canonical" href="https://quay.example/news/harbour-reopens">
      <meta property="og:site_name" content="The Quay">
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "headline": "Harbour reopens after storm | The Quay",
         "datePublished": "2025-03-04T10:15:00+01:00", "author": {"@type": "Person", "name": "By Ann Lee"},
         "articleSection": "Coast", "keywords": "harbour, storm", "commentCount": 4,
         "video": {"@type": "VideoObject", "name": "Boats return", "duration": "T1M5S",
                   "embedUrl": "https://www.youtube.com/embed/abcdefghijk"}}]}
      </script></head><body><main><h1>Harbour reopens after storm</h1>
      <figure><img src="/img/boats.jpg" width="800" height="600" alt="Boats">
        <figcaption>Boats leave at dawn. <span class="credit">Photo: Ola Berg</span></figcaption></figure>
      <p>The harbour opened again on Tuesday after three days of wind and high water.</p>
      <p>Ferries to the outer islands sail from noon, the harbour master said on the pier.</p>
      <iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>
      </main></body></html>
      """;

  @Test
  void reads_what_a_plain_article_page_says() {
    PageContent page = Pages.content(HARBOUR);

    assertThat(page.article().headline()).isEqualTo("Harbour reopens after storm");
    assertThat(page.article().authors()).containsExactly(new Author("Ann Lee"));
    assertThat(page.article().publishedAt()).hasToString("2025-03-04T09:15:00Z");
    assertThat(page.article().topic()).hasToString("Topic[id=coast, name=Coast]");
    assertThat(page.article().keywords()).containsExactly("harbour", "storm");
    assertThat(page.article().commentCount()).isEqualTo(4);
    assertThat(page.article().language()).hasToString("en-GB");
    assertThat(page.article().wordCount()).isEqualTo(29);
    assertThat(page.body())
        .satisfiesExactly(
            photo -> assertThat(photo).isEqualTo(new Block.ImageBlock(0)),
            first -> assertThat(first).isInstanceOf(Block.Paragraph.class),
            second -> assertThat(second).isInstanceOf(Block.Paragraph.class),
            clip -> assertThat(clip).isInstanceOf(Block.VideoBlock.class));
  }

  @Test
  void keeps_caption_and_credit_of_a_photo_apart() {
    assertThat(Pages.content(HARBOUR).article().images())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.url()).hasToString("https://quay.example/img/boats.jpg");
              assertThat(image.caption()).isEqualTo("Boats leave at dawn.");
              assertThat(image.credit()).isEqualTo("Ola Berg");
            });
  }

  @Test
  void joins_a_video_of_the_metadata_with_its_player() {
    VideoMetadata video = Pages.content(HARBOUR).videos().getFirst();

    assertThat(Pages.content(HARBOUR).videos()).hasSize(1);
    assertThat(video.title()).isEqualTo("Boats return");
    assertThat(video.duration()).hasToString("PT1M5S");
    assertThat(video.provider()).hasToString("Provider[name=YouTube, id=abcdefghijk]");
  }

  @Test
  void a_page_without_a_headline_is_refused_with_what_is_missing() {
    assertThat(Pages.extract("<html><body><p>Only a line.</p></body></html>"))
        .isInstanceOfSatisfying(
            Extraction.Refused.class, r -> assertThat(r.detail()).contains("no headline"));
  }

  @Test
  void the_text_comes_from_json_ld_where_the_page_holds_it_back() {
    String html =
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sails on",
          "articleBody": "The ferry left the yard on Monday.\\nIt will sail from June.\\n\\nTickets are out."}
        </script><p>Subscribe to read on.</p>
        """;

    assertThat(Block.texts(Pages.content(html).body()))
        .containsExactly(
            "The ferry left the yard on Monday.", "It will sail from June.", "Tickets are out.");
  }

  @Test
  void captions_are_no_part_of_the_text() {
    String photo =
        "<div class='box'><img src='/a.jpg'><p class='wp-caption-text'>Boats at dawn.</p></div>";

    assertThat(Block.texts(Pages.content(Pages.article("", photo)).body()))
        .hasSize(2)
        .noneMatch(p -> p.contains("dawn"));
  }
}
