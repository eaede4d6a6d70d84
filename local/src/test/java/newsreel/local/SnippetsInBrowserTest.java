package newsreel.local;

import static newsreel.local.ReadersBrowser.keepWhole;
import static newsreel.local.ReadersBrowser.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** The code that sites copy, in the pages that they put it into. */
final class SnippetsInBrowserTest {
  @RegisterExtension static final ReadersBrowser browser = new ReadersBrowser();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  private static final String ARTICLE =
      """
      {"headline": "Three shapes of one film", "videos": [
        {"title": "Wide", "contentUrl": "https://video.example.org/wide.mp4", "width": 1920, "height": 1080},
        {"title": "Upright", "contentUrl": "https://video.example.org/upright.mp4", "width": 1080, "height": 1920},
        {"title": "Square", "contentUrl": "https://video.example.org/square.mp4", "width": 1080, "height": 1080}]}
      """;

  /** What is known of the rules of systems that wrap what an author pastes. */
  private static final String WRAPPERS =
      """
      .wordpress { max-width: 650px; margin: auto; }
      .wordpress .box { position: relative; }
      .wordpress .box::before { content: ""; display: block; padding-top: 56.25%%; }
      .wordpress iframe { position: absolute; inset: 0; width: 100%%; height: 100%%; }
      .ghost figure { display: flex; flex-direction: column; align-items: center; width: 100%%; margin: 0; }
      .ghost figure > * { max-width: 100%%; }
      .discourse { max-width: 690px; }
      .discourse iframe { max-width: 100%%; }
      """;

  @Test
  void everySnippetHoldsTheShapeOfItsVideoOnEveryWidth() {
    var stored = JsonMapper.shared().readTree(served.send("POST", "/v1/articles", ARTICLE).body());
    List<String> codes =
        Jsoup.parse(served.get("/articles/" + stored.at("/id").asString()).body())
            .select(".snippet code")
            .eachText();
    List<String> frames = codes.stream().filter(code -> code.startsWith("<iframe")).toList();
    List<String> components = codes.stream().filter(code -> code.startsWith("<script")).toList();
    assertThat(frames).hasSize(3).allMatch(code -> !code.contains("allowfullscreen"));
    assertThat(components).hasSize(3);
    String wordpress =
        JsonMapper.shared()
            .readTree(
                served
                    .get("/oembed?maxwidth=650&url=" + stored.at("/videos/0/links/card").asString())
                    .body())
            .at("/html")
            .asString();
    Page page = browser.page(size(320, 800));
    page.navigate(
        served.publish(
            "<!doctype html><html lang=\"en\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>Snippets</title><style>"
                + WRAPPERS.replace("%%", "%")
                + "</style><main><h1>Snippets</h1><div class=\"plain\">"
                + String.join("", frames)
                + String.join("", components)
                + "</div><div class=\"ghost\">"
                + "<figure>%s</figure>".repeat(3).formatted(frames.toArray())
                + "</div><div class=\"discourse\">"
                + String.join("", frames)
                + "</div><div class=\"wordpress\"><div class=\"box\">"
                + wordpress
                + "</div></div></main>"));
    for (int width : new int[] {320, 768, 1280, 1920}) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      List<?> wrong =
          (List<?>)
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('main iframe, main video-card')].map(element => {
                    const box = element.getBoundingClientRect();
                    const title = element.title || element.textContent.trim();
                    const shape = { Wide: 16 / 9, Upright: 9 / 16, Square: 1 }[title];
                    const inside = box.right <= element.parentElement.getBoundingClientRect().right + 1;
                    return inside && Math.abs(box.width / box.height / shape - 1) < .02 ? null
                      : `${title} in ${element.parentElement.className}: ${box.width} x ${box.height}`;
                  }).filter(Boolean)
                  """);
      assertThat(wrong).as("at " + width).isEmpty();
    }
    assertThat(page.locator("main iframe[title]").count()).isEqualTo(10);
    page.setViewportSize(768, 900);
    keepWhole(page, "snippets-768");
  }
}
