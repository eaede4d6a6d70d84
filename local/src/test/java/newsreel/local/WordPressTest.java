package newsreel.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static newsreel.local.ReadersBrowser.keepWhole;
import static newsreel.local.ReadersBrowser.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** A card in a post of WordPress; run by the Maven profile {@code wordpress}. */
@EnabledIfSystemProperty(named = "newsreel.wordpress", matches = "true")
final class WordPressTest {
  @RegisterExtension static final ReadersBrowser browser = new ReadersBrowser();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  private static @Nullable WordPress site;
  private static String article = "";
  private static String video = "";

  @BeforeAll
  static void openASiteAndStoreAFilm() throws IOException, InterruptedException {
    site = WordPress.start();
    String media = served.publish(TestFilm.make());
    var stored =
        JsonMapper.shared()
            .readTree(
                served
                    .send(
                        "POST",
                        "/v1/articles",
                        """
                        {"url": "https://news.example.org/harbour-film", "headline": "Harbour film", "language": "en",
                         "videos": [{"title": "The harbour on film", "contentUrl": "%sfilm.mp4", "width": 1280, "height": 720}]}
                        """
                            .formatted(media))
                    .body());
    article = served.url() + "/articles/" + stored.at("/id").asString();
    video = stored.at("/videos/0/id").asString();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  private static WordPress site() {
    return Objects.requireNonNull(site);
  }

  private static Page post(String url, int width) throws IOException, InterruptedException {
    Page page = browser.page(size(width, 800));
    page.navigate(site().post(url));
    return page;
  }

  @Test
  void aCardFoundByDiscoveryHasItsHeightPlaysAndLeadsOn() throws IOException, InterruptedException {
    site().withoutPlugin("newsreel.php");
    for (int width : new int[] {320, 768, 1280}) {
      Page page = post(served.url() + "/cards/" + video, width);
      assertThat(page.locator("iframe.wp-embedded-content"))
          .hasAttribute("sandbox", "allow-scripts");
      FrameLocator card = page.frameLocator("iframe.wp-embedded-content");
      assertThat(card.locator("h1")).hasText("The harbour on film");
      assertThat(page.locator("iframe.wp-embedded-content")).isVisible();
      assertThat(page.locator("blockquote")).isHidden();
      var box = page.locator("iframe.wp-embedded-content").boundingBox();
      assertThat(box.height)
          .isBetween(Math.max(198, box.width * .54), Math.max(202, box.width * .58));
      keepWhole(page, "wordpress-discovery-" + width);
    }
    Page page = post(served.url() + "/cards/" + video, 768);
    FrameLocator card = page.frameLocator("iframe.wp-embedded-content");
    assertThat(page.locator("iframe.wp-embedded-content")).isVisible();
    card.locator("a.source").click();
    page.waitForURL(article);
    assertThat(page.locator("h1")).hasText("Harbour film");

    Page other = post(article, 768);
    other.frameLocator("iframe.wp-embedded-content").locator("a.play").click();
    assertThat(other.frameLocator("iframe.wp-embedded-content").locator("video")).isVisible();
    assertThat(browser.foreign()).isEmpty();
  }

  @Test
  void theProviderOfTheGuideGivesTheWholeCardAndAWithdrawalShows()
      throws IOException, InterruptedException {
    Matcher plugin =
        Pattern.compile("```php\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/embedding.md")));
    assertThat(plugin.find()).isTrue();
    site().plugin("newsreel.php", plugin.group(1).replace("https://api.example.org", served.url()));
    Page page = post(served.url() + "/cards/" + video, 768);
    assertThat(page.locator("main iframe")).not().hasAttribute("sandbox", Pattern.compile(".*"));
    page.frameLocator("main iframe").locator("a.play").click();
    assertThat(page.frameLocator("main iframe").locator("video")).isVisible();
    keepWhole(page, "wordpress-provider");

    String withdrawn = "withdrawn-" + video;
    served.send(
        "PUT",
        "/v1/videos/" + withdrawn,
        "{\"title\": \"Soon gone\", \"contentUrl\": \"https://v.example.org/g.mp4\"}");
    Page before = post(served.url() + "/cards/" + withdrawn, 768);
    assertThat(before.frameLocator("main iframe").locator("h1")).hasText("Soon gone");
    served.send("DELETE", "/v1/videos/" + withdrawn + "?reason=Wrong%20footage", "");
    before.reload();
    assertThat(before.frameLocator("main iframe").locator("h1"))
        .hasText("This video is no longer available");
  }
}
