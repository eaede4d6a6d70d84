package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.Finding;
import newsreel.extract.Extraction;
import newsreel.extract.html.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineRulesTest {
  private static String page(String title, String og, String jsonLd, String body) {
    return """
    <html><head><title>%s</title><meta property="og:site_name" content="The Quay">
    <meta property="og:title" content="%s">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s"}</script>
    </head><body>%s</body></html>
    """
        .formatted(title, og, jsonLd, body);
  }

  private static String headline(String html) {
    return Pages.content(html).article().headline();
  }

  @Test
  void the_sites_name_is_no_part_of_a_headline() {
    String name = "Ferry sails again";

    assertThat(headline(page("x", name + " | The Quay", name + " - The Quay", ""))).isEqualTo(name);
    assertThat(headline(page("x", "The Quay: news | " + name, name + " | Harbour | The Quay", "")))
        .startsWith(name);
  }

  @Test
  void a_text_for_search_engines_gives_way_to_the_newsrooms() {
    String seo = "Ferry timetable 2025: all times and prices";

    assertThat(headline(page(seo, "Why the old ferry sails on", seo, "<h1>" + seo + "</h1>")))
        .isEqualTo("Why the old ferry sails on");
  }

  @Test
  void a_mere_shortening_is_not_the_newsrooms_headline() {
    String whole = "Ferry sails again after long repairs in the yard";

    assertThat(headline(page(whole, "Ferry sails again", whole, "<h1>" + whole + "</h1>")))
        .isEqualTo(whole);
  }

  @Test
  void the_h2_speaks_where_the_h1_is_a_breadcrumb() {
    String body =
        """
        <nav><ol><li><a href="/">Home</a></li><li><h1>Ferry timetable 2025</h1></li></ol></nav>
        <article><h2><span>Islands</span><span>Why the old ferry sails on</span></h2>
        <p>The ferry left the yard on Monday with forty guests on board and many flags.</p></article>
        """;

    assertThat(
            headline(
                page(
                    "Ferry timetable 2025",
                    "Islands: Why the old ferry sails on",
                    "Ferry timetable 2025",
                    body)))
        .isEqualTo("Why the old ferry sails on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>%1$s</title><h1>The Quay</h1><h2>%1$s</h2>",
        "<title>%1$s » Quay e.V.</title><h1>Friends of the old quay of Northby</h1><h2>%1$s</h2>",
        "<title>quay.example - Notes - %1$s</title><h1>Notes | Entry</h1><h2>%1$s</h2>",
        "<title>The Quay: Notes | %1$s</title><h1>All our notes</h1><h3>%1$s</h3>",
        "<title>Quay - News - %1$s</title><h1 class='aural'>Harbour office</h1><h1>News</h1>"
            + "<h1>%1$s</h1>",
        "<title>%1$s |</title><h1>Notes of the quay</h1><h2>%1$s</h2>",
        "<title>%1$s</title><meta name='application-name' content='%1$s'><h1>%1$s</h1><h2>More of"
            + " this house</h2>",
        "<title>%1$s - The Quay</title><h1>%1$s</h1><h2>The Quay</h2>",
        "<title>%1$s</title><h1><span class='visually-hidden'>Headline:</span> %1$s</h1>",
      })
  void the_heading_that_the_title_says_is_the_headline(String head) {
    String name = "Old ferry sails again to the islands";
    String text = "<p>The ferry left the yard on Monday with forty guests on board, and flags.</p>";

    assertThat(headline("<html>" + head.formatted(name) + text + "</html>")).isEqualTo(name);
  }

  @Test
  void a_lower_heading_is_not_the_headline_where_the_title_has_the_h1() {
    String head =
        "<title>Old ferry sails again: times and prices</title><h1>Old ferry sails again</h1>"
            + "<h2>Times and prices</h2><p>The ferry left the yard on Monday, and flags flew.</p>";

    assertThat(headline("<html>" + head + "</html>")).isEqualTo("Old ferry sails again");
  }

  @Test
  void what_other_sources_say_is_told() {
    Extraction.Extracted read =
        Pages.read(
            page("x", "Ferry sails again soon", "Ferry sails on", "<h1>Ferry sails on</h1>"));

    assertThat(read.evidence())
        .hasEntrySatisfying(
            "headline",
            finding -> {
              assertThat(finding.source()).isEqualTo("json-ld");
              assertThat(finding.at()).isEqualTo("$.headline");
              assertThat(finding.others())
                  .extracting(Finding.Other::value)
                  .contains("Ferry sails again soon");
            });
  }
}
