package newsreel.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9309, and the lines beside it that crawlers keep to. */
final class RobotsRulesTest {
  private static final String FILE =
      """
      # of the desk
      User-agent: other
      Disallow: /

      User-agent: Newsreel/2
      user-agent: second
      Disallow: /private   # not yours
      Allow: /private/open
      Disallow: /*.pdf$
      Disallow: /caf\u00e9
      Disallow: /a%3cd
      Disallow: /%7Ejoe/
      Crawl-delay: 2.5

      User-agent: *
      Disallow: /all
      Crawl-delay: 9
      Sitemap: https://news.example.org/news.xml#here
      """;

  private static RobotsRules rules() {
    return RobotsRules.parse(FILE, "newsreel");
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/private, false",
    "/privateer, false",
    "/private/open/1, true",
    "/x/report.pdf, false",
    "/x/report.pdf?page=1, true",
    "/caf%C3%A9/menu, false",
    "/caf%c3%a9, false",
    "/a%3Cd.html, false",
    "/~joe/x, false",
    "/%7ejoe/x, false",
    "/all, true"
  })
  void theLongestRuleOfOurOwnGroupDecidesWhateverWayItIsEncoded(String path, boolean allowed) {
    assertThat(rules().allow(path)).isEqualTo(allowed);
  }

  @Test
  void theDelayIsThatOfOurGroupAndSitemapsAreForAll() {
    assertThat(rules().delay()).isEqualTo(Duration.ofMillis(2_500));
    assertThat(rules().sitemaps()).containsExactly("https://news.example.org/news.xml#here");
    RobotsRules forAll = RobotsRules.parse(FILE, "third");
    assertThat(forAll.delay()).isEqualTo(Duration.ofSeconds(9));
    assertThat(forAll.allow("/all/x")).isFalse();
  }

  @Test
  void whatIsNoDelayIsNone() {
    assertThat(RobotsRules.parse("User-agent: *\nCrawl-delay: soon", "newsreel").delay())
        .isEqualTo(Duration.ZERO);
    assertThat(RobotsRules.parse("User-agent: *\nCrawl-delay: -3", "newsreel").delay())
        .isEqualTo(Duration.ZERO);
  }
}
