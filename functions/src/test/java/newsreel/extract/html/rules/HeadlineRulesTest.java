package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.Finding;
import newsreel.extract.Extraction;
import newsreel.extract.html.Pages;
import org.junit.jupiter.api.Test;

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
