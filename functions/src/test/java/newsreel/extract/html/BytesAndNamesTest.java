package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesAndNamesTest {
  private static final String TEXT =
      "<p>The ferry left the yard on Monday with forty guests on board and flags on every"
          + " mast.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>How the &lt;video&gt; tag changed the web</h1>",
        "<title>How the &lt;video&gt; tag changed the web</title>",
        "<meta property='og:title' content='How the &lt;video&gt; tag changed the web'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"How the"
            + " &lt;video&gt; tag changed the web\"}</script>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"How the"
            + " <video> tag changed the web\"}</script>",
      })
  void a_tag_that_a_headline_speaks_of_stays_in_it(String html) {
    assertThat(Pages.content(html + TEXT).article().headline())
        .isEqualTo("How the <video> tag changed the web");
  }

  @Test
  void escaped_tags_stay_in_captions_key_points_and_the_body() {
    PageContent page =
        Pages.content(
            Pages.article(
                "",
                "<div class='key-points'><ul><li>Use &lt;b&gt;bold&lt;/b&gt; with"
                    + " care</li><li>Never ever &lt;blink&gt;</li></ul></div><figure><img"
                    + " src='/a.jpg'><figcaption>An &lt;img&gt; element at"
                    + " work.</figcaption></figure><p>Write &lt;b&gt;bold&lt;/b&gt; where a word"
                    + " matters most to those who read it.</p>"));

    assertThat(page.article().keyPoints())
        .containsExactly("Use <b>bold</b> with care", "Never ever <blink>");
    assertThat(page.article().images())
        .extracting(i -> i.caption())
        .containsExactly("An <img> element at work.");
    assertThat(page.body().toString()).contains("Write <b>bold</b> where");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>New <em>ferry</em> leaves</p>",
        "New ferry<br>leaves",
        "New <a href='/x'>ferry</a> leaves",
        "New &lt;strong&gt;ferry&lt;/strong&gt; leaves",
        "New <!-- old --> ferry leaves",
      })
  void markup_in_metadata_is_left_out(String text) {
    String json =
        "{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}".formatted(text.replace("'", "\\\""));

    assertThat(
            Pages.content("<script type='application/ld+json'>" + json + "</script>" + TEXT)
                .article()
                .headline())
        .isEqualTo("New ferry leaves");
  }

  @Test
  void hosts_in_any_script_and_with_underscores_are_kept() {
    PageContent page =
        Pages.content(
            "<link rel=canonical href='https://nachrichten_bücher.example/fähre'><h1>New ferry"
                + " leaves the yard</h1>"
                + TEXT
                + "<video src='https://medien_1.bücher.example/boot.mp4'></video>");

    assertThat(page.article().url())
        .hasToString("https://xn--nachrichten_bcher-f3b.example/f%C3%A4hre");
    assertThat(page.videos())
        .singleElement()
        .satisfies(
            v ->
                assertThat(v.contentUrl())
                    .hasToString("https://medien_1.xn--bcher-kva.example/boot.mp4"));
  }

  @Test
  void bytes_that_are_no_utf_8_are_shown_as_browsers_do_and_noted() {
    byte[] page =
        ("<meta charset=utf-8><h1>Größe der Fähre wächst, sagt die #Werft</h1>" + TEXT)
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < page.length; i++) {
      page[i] = page[i] == '#' ? (byte) 0xf1 : page[i];
    }

    Extraction.Extracted read =
        (Extraction.Extracted) new HtmlExtractor().extract(new PageSource(page, null, null));

    assertThat(read.content().article().headline())
        .isEqualTo("Größe der Fähre wächst, sagt die \ufffdWerft");
    assertThat(read.evidence().toString()).contains("shown as U+FFFD");
  }

  @Test
  void one_spoilt_byte_does_not_make_another_charset_of_a_page() {
    byte[] page =
        "<h1>Größe der Fähre</h1><p>Die Werft wächst über alle Maße, heißt es: äöüßäöüß #</p>"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < page.length; i++) {
      page[i] = page[i] == '#' ? (byte) 0xe4 : page[i];
    }

    Extraction.Extracted read =
        (Extraction.Extracted) new HtmlExtractor().extract(new PageSource(page, null, null));

    assertThat(read.content().article().headline()).isEqualTo("Größe der Fähre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b\u200d",
        "&nbsp; &#8203;",
        "\u2800\u3164",
        "&#x200e;&#x202e;",
        "\u034f",
        "&#173;",
        "\ufe0f"
      })
  void a_title_of_which_nothing_is_to_be_seen_is_none(String title) {
    assertThat(Pages.extract("<h1>" + title + "</h1><title>" + title + "</title>" + TEXT))
        .isInstanceOf(Extraction.Refused.class);
    assertThat(Pages.content("<title>New ferry leaves</title><h1>" + title + "</h1>" + TEXT))
        .satisfies(c -> assertThat(c.article().headline()).isEqualTo("New ferry leaves"));
  }
}
