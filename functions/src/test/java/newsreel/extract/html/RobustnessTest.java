package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import newsreel.catalog.Block;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page ends in an article or a refusal: the limit only ends what would never. */
class RobustnessTest {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String HEADLINE = "<title>New ferry leaves the yard</title>";

  private static Extraction within(String html) {
    return assertTimeoutPreemptively(LIMIT, () -> Pages.extract(html));
  }

  @Test
  void a_page_of_10_megabytes_is_read() {
    String paragraph = "<p>The ferry left the yard on Monday with forty guests on board.</p>\n";

    assertThat(within(HEADLINE + paragraph.repeat(150_000)))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p><b>",
        "<figure>",
        "<article class=related>",
        "<a><h2>",
        "<span itemscope itemprop=x>"
      })
  void a_hundred_thousand_nested_tags_are_no_harm(String tag) {
    assertThat(within(HEADLINE + tag.repeat(100_000) + "end")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=/a.jpg>",
        "<figure><img src=/a.jpg><figcaption>A. Foto: B</figcaption></figure>",
        "<span class=caption>x</span>",
        "<div class=author>By Ann Lee</div>",
        "<iframe src=https://youtu.be/abcdefghijk></iframe>",
        "<h1>A</h1>"
      })
  void thirty_thousand_of_the_same_are_no_harm(String element) {
    assertThat(within(HEADLINE + element.repeat(30_000))).isNotNull();
  }

  @Test
  void five_megabytes_of_json_ld_are_read() {
    String thing =
        "{\"@type\": \"VideoObject\", \"name\": \"Boat\", \"mentions\": {\"@id\": \"#a\"}},";
    String json =
        "["
            + thing.repeat(60_000)
            + "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry sails on\"}]";

    assertThat(within(HEADLINE + "<script type='application/ld+json'>" + json + "</script>"))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"@graph\":[", "[{\"@type\":\"Article\",\"video\":"})
  void deep_json_is_no_harm(String open) {
    assertThat(
            within(
                HEADLINE
                    + "<script type='application/ld+json'>"
                    + open.repeat(200_000)
                    + "</script>"))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "Photo: ", "/ ", "a,", "&amp;amp;", "By ", "<", "- ", "© ", "| "})
  void long_lines_of_the_same_take_no_more_than_their_length(String part) {
    String line = part.repeat(100_000 / part.length());

    assertThat(
            within(
                HEADLINE
                    + "<meta property='og:title' content='"
                    + line
                    + "'><meta name=author content='"
                    + line
                    + "'><figure><img src=/a.jpg><figcaption>"
                    + line
                    + "</figcaption></figure><p class=byline>"
                    + line
                    + "</p><p class=date>"
                    + line))
        .isNotNull();
  }

  @Test
  void entities_that_a_page_declares_are_not_expanded() {
    StringBuilder declared = new StringBuilder("<!DOCTYPE html [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      declared.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    declared.append("<!ENTITY file SYSTEM \"file:///etc/hostname\">]>");

    Extraction.Extracted read =
        (Extraction.Extracted)
            within(declared + HEADLINE + "<h1>New ferry leaves the yard</h1><p>&e39; &file;</p>");

    assertThat(read.content().article().headline()).isEqualTo("New ferry leaves the yard");
    assertThat(Block.texts(read.content().body()).collect(Collectors.joining(" ")))
        .hasSizeLessThan(10_000);
  }

  @Test
  void half_surrogates_and_nul_do_not_reach_the_article() {
    String json = "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry \\ud83d sails \\u0000on\"}";

    assertThat(
            Pages.content("<script type='application/ld+json'>" + json + "</script>")
                .article()
                .headline())
        .isEqualTo("Ferry sails on");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] bytes = new byte[100_000];
    new java.util.Random(7).nextBytes(bytes);

    assertThat(new HtmlExtractor().extract(new PageSource(bytes, "utf-8", null)))
        .isInstanceOf(Extraction.Refused.class);
    assertThat(new HtmlExtractor().extract(new PageSource(new byte[0], null, null)))
        .isInstanceOf(Extraction.Refused.class);
  }

  @Test
  void texts_longer_than_the_catalog_keeps_are_cut() {
    String html = "<h1>" + "ferry ".repeat(2_000) + "</h1><p>" + "boat ".repeat(20_000) + "</p>";

    assertThat(Pages.content(html).article().headline().length()).isLessThanOrEqualTo(1_000);
    assertThat(html.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
