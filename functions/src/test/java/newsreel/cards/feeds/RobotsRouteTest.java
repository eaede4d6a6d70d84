package newsreel.cards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newsreel.cards.ShownCatalogue;
import org.junit.jupiter.api.Test;

/** What crawlers are told. */
final class RobotsRouteTest {
  @Test
  void allowsPagesAndCardsButNoSearchesAndNamesTheSitemapByItsWholeAddress() {
    assertThat(
            new ShownCatalogue()
                .text("GET /robots.txt", Map.of(), Map.of())
                .lines()
                .filter(line -> !line.isBlank()))
        .startsWith("User-agent: *")
        .contains("Allow: /articles/", "Allow: /cards/", "Disallow: /*?q=")
        .endsWith("Sitemap: https://api.example.org/sitemaps/videos.xml")
        .allMatch(line -> line.matches("(User-agent|Allow|Disallow|Sitemap): \\S+"));
  }
}
