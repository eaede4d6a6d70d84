package newsreel.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cards, component and pages as readers meet them. */
final class CardInBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String FILM = "first-light-62f9f3075010";
  private static final String YOUTUBE = "youtube-example0001-9b7e3d33e4e4";
  private static final String VIMEO = "vimeo-100000001-5b27cbdc81d2";

  @RegisterExtension static final Chromium chromium = new Chromium();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  private final List<String> foreign = new ArrayList<>();

  private Page page(NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.route(
        url -> !url.startsWith("http://127.0.0.1:"),
        route -> foreign.add(route.request().url())); // answered never: nothing leaves the machine
    return page;
  }

  private static NewContextOptions size(int width, int height) {
    return new NewContextOptions().setViewportSize(width, height);
  }

  private Page card(String id, NewContextOptions options) {
    Page page = page(options);
    page.navigate(served.url() + "/cards/" + id);
    return page;
  }

  private static void keep(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private static void hasNoAxeViolation(Page page) {
    page.evaluate(AXE);
    Object found =
        page.evaluate(
            "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html)"
                + ".join(' | ')))");
    assertThat((List<?>) found).isEmpty();
  }

  private static final String AXE = axe();

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(CardInBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCardIsThereWithoutARequestToAnotherOriginAndWithoutACookie() {
    Page page = card(FILM, size(640, 360));

    assertThat(page.locator("h1")).hasText("The lens turns again: first light on Gannet Rock");
    assertThat(page.locator(".badge [aria-hidden]")).hasText("1:34");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON))
        .hasAccessibleName(
            java.util.regex.Pattern.compile("^Play video: The lens .* 1 minute 34 seconds$"));
    assertThat(foreign).isEmpty();
    assertThat(page.context().cookies()).isEmpty();
    hasNoAxeViolation(page);
    keep(page, "card");
  }

  @Test
  void enterAndSpacePlayTheVideoWithItsCaptionTracks() {
    for (String key : new String[] {"Enter", " "}) {
      Page page = card(FILM, size(640, 360));
      page.keyboard().press("Tab");
      assertThat(page.locator("a.play")).isFocused();
      page.keyboard().press(key);

      assertThat(page.locator("video")).isFocused();
      assertThat(page.locator("video track")).hasCount(2);
      assertThat(page.evaluate("[...document.querySelector('video').textTracks].map(t => t.label)"))
          .isEqualTo(List.of("English", "Cymraeg"));
    }
    assertThat(foreign).contains("https://www.example.com/videos/first-light.mp4");
  }

  @Test
  void playersOfOthersComeAfterTheClickAndYouTubeFromItsHostWithoutCookies() {
    Page page = card(YOUTUBE, size(640, 360));
    assertThat(foreign).isEmpty();
    page.locator("a.play").click();

    assertThat(page.locator("iframe"))
        .hasAttribute(
            "src", java.util.regex.Pattern.compile("^https://www\\.youtube-nocookie\\.com/embed/"));
    assertThat(page.locator("iframe"))
        .hasAttribute("referrerpolicy", "strict-origin-when-cross-origin");
    assertThat(page.locator("iframe")).hasAttribute("title", java.util.regex.Pattern.compile(".+"));
  }

  @Test
  void aVideoThatCannotBeLoadedGivesTheCardBackAsALinkToTheArticle() {
    Page page = page(size(640, 360));
    page.route("**/*.mp4", route -> route.abort());
    page.navigate(served.url() + "/cards/" + FILM);
    page.locator("a.play").click();

    assertThat(page.locator("a.play:not([role])"))
        .hasAttribute("href", "https://www.example.com/coast/lighthouse-lens-returns");
  }

  @Test
  void twoCardsOnOnePagePlayApart() {
    Page page = page(size(900, 900));
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en"><title>Two</title>
            <iframe id="a" src="%1$s/cards/%2$s" width="640" height="360" title="A"></iframe>
            <iframe id="b" src="%1$s/cards/%3$s" width="640" height="360" title="B"></iframe>
            """
                .formatted(served.url(), FILM, VIMEO)));
    FrameLocator first = page.frameLocator("#a");
    FrameLocator second = page.frameLocator("#b");
    first.locator("a.play").click();

    assertThat(first.locator("video")).isVisible();
    assertThat(second.locator("h1")).isVisible();
    assertThat(second.locator("iframe")).hasCount(0);
  }

  @Test
  void aCardFitsAScreenOf320PixelsAndIsDarkWhereThatIsWished() {
    Page narrow = card(FILM, size(320, 180));
    assertThat(narrow.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    keep(narrow, "card-320");

    Page dark = card(FILM, size(640, 360).setColorScheme(ColorScheme.DARK));
    assertThat((String) dark.evaluate("getComputedStyle(document.querySelector('main')).color"))
        .isEqualTo("rgb(255, 255, 255)");
    hasNoAxeViolation(dark);
    keep(dark, "card-dark");
  }

  @Test
  void aCardInArabicRunsFromRightToLeft() {
    served.send(
        "PUT",
        "/v1/videos/harbour-ar",
        """
        {"title": "السفينة الأولى منذ كانون الأول", "caption": "تدخل الميناء", "duration": "166",
         "language": "ar", "contentUrl": "https://video.example.org/a.mp4"}
        """);
    Page page = card("harbour-ar", size(640, 360));

    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    double title = page.locator("h1").boundingBox().x;
    double badge = page.locator(".badge").boundingBox().x;
    assertThat(badge).isLessThan(title);
    hasNoAxeViolation(page);
    keep(page, "card-rtl");
  }

  @Test
  void withoutJavaScriptTheCardIsALinkToTheArticle() {
    Page page = card(FILM, size(640, 360).setJavaScriptEnabled(false));

    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator("a.play"))
        .hasAttribute("href", "https://www.example.com/coast/lighthouse-lens-returns");
    keep(page, "card-without-javascript");
  }

  @Test
  void aWithdrawnVideoSaysSoAndOffersItsReplacement() {
    served.send("PUT", "/v1/videos/gone", "{\"title\": \"Gone\"}");
    served.send("DELETE", "/v1/videos/gone?reason=Wrong%20footage&replacedBy=" + FILM, "");
    Page page = page(size(640, 360));

    assertThat(page.navigate(served.url() + "/cards/gone").status()).isEqualTo(410);
    assertThat(page.locator("h1")).hasText("This video is no longer available");
    hasNoAxeViolation(page);
    keep(page, "card-withdrawn");
    page.locator("a").click();
    assertThat(page.locator("h1")).hasText("The lens turns again: first light on Gannet Rock");
  }

  @Test
  void tenComponentsMoveNothingAndTellWhatTheyDo() {
    String cards =
        "<p>Before.</p><video-card video=\"%s\" style=\"display:block;aspect-ratio:16/9\"><a href=\"#\">Film</a></video-card><p>After.</p>"
            .formatted(FILM)
            .repeat(10);
    Page page = page(size(700, 900));
    page.addInitScript(
        """
        window.shift = 0; window.told = [];
        new PerformanceObserver(list => list.getEntries().forEach(e => { window.shift += e.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        for (const name of ['card-load', 'card-play', 'card-error'])
          addEventListener(name, event => window.told.push(event.type));
        """);
    page.navigate(
        served.publish(
            "<!doctype html><html lang=\"en\"><title>Ten</title><script src=\"%s/cards.js\" async></script><main>%s</main>"
                .formatted(served.url(), cards)));
    Locator titles = page.locator("video-card .title");
    assertThat(titles.first()).hasText("The lens turns again: first light on Gannet Rock");
    assertThat(titles.count()).as("only those near the screen are loaded").isLessThan(10);
    keep(page, "components");
    page.locator("video-card").last().scrollIntoViewIfNeeded();
    assertThat(page.locator("video-card").last().locator(".title")).isVisible();
    page.locator("video-card").last().locator("a[part=link]").click();
    assertThat(page.locator("video-card").last().locator("iframe"))
        .hasAttribute("src", served.url() + "/cards/" + FILM + "#play");
    assertThat(page.locator("video-card").last().frameLocator("iframe").locator("video"))
        .isVisible();

    assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
    assertThat((List<?>) page.evaluate("window.told")).asString().contains("card-load, card-play");
    assertThat(foreign).allMatch(url -> url.startsWith("https://www.example.com/videos/"));
  }

  @Test
  void aComponentShowsAllVideosOfAnArticleOrTheLinkInsideIt() {
    Page page = page(size(700, 900));
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en"><title>Article</title>
            <script src="%1$s/cards.js" async></script><main><h1>Farm</h1>
            <video-card article="%2$s"></video-card>
            <video-card video="no-such-video"><a href="/fallback">The film</a></video-card></main>
            """
                .formatted(served.url(), seaweedArticle())));

    assertThat(page.locator("video-card").first().locator(".title")).hasCount(3);
    assertThat(page.getByText("The film")).isVisible();
    hasNoAxeViolation(page);
    keep(page, "component-of-article");
  }

  private static String seaweedArticle() {
    String list = served.get("/v1/articles?fields=id,url&limit=100").body();
    java.util.regex.Matcher id =
        java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\",\"url\":\"[^\"]*seaweed-farm\"")
            .matcher(list);
    assertThat(id.find()).as(list).isTrue();
    return id.group(1);
  }

  @Test
  void theCatalogueAndAnArticleAreReadableByAllInLightAndDarkNarrowAndWide() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {320, 1280}) {
        Page page = page(size(width, 900).setColorScheme(scheme));
        for (String path : new String[] {"/", "/articles/" + seaweedArticle()}) {
          page.navigate(served.url() + path);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
          hasNoAxeViolation(page);
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(
                      SCREENSHOTS.resolve(
                          (path.equals("/") ? "catalogue" : "article")
                              + "-"
                              + width
                              + "-"
                              + scheme
                              + ".png")));
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  @Test
  void aPastedPageShowsWhatWouldBeStoredAndWhereEachFieldComesFrom() {
    Page page = page(size(1000, 900));
    page.navigate(served.url() + "/");
    page.getByLabel("Page text or HTML")
        .fill(
            "<html lang=en><title>Ice leaves</title><meta property=og:title content='Ice leaves the"
                + " harbour'><h1>Ice leaves the harbour</h1><p>It left.</p></html>");
    page.getByText("Show what would be stored").click();

    assertThat(
            page.locator("#result tbody tr")
                .filter(new Locator.FilterOptions().setHasText("headline")))
        .containsText("Ice leaves the harbour");
    assertThat(page.locator("#result meter").first()).isVisible();
    hasNoAxeViolation(page);
    keep(page, "extract");
  }

  @Test
  void hostileTextsAreTextsAndNothingElse() {
    String hostile =
        "</script><script>window.hit=1</script> \\\"quotes\\\" ' ]]> \\u2028 😀 \\u202Eabc & <b>";
    served.send(
        "PUT",
        "/v1/videos/hostile",
        "{\"title\": \"%s\", \"caption\": \"%s\"}"
            .formatted(hostile, hostile + "x".repeat(10_000)));
    Page page = card("hostile", size(640, 360));

    assertThat(page.locator("h1").evaluate("e => e.textContent"))
        .isEqualTo(
            "</script><script>window.hit=1</script> \"quotes\" ' ]]> \u2028 😀 \u202Eabc & <b>");
    assertThat(page.evaluate("window.hit")).isNull();
    assertThat(
            (String)
                page.evaluate(
                    "JSON.parse(document.querySelector('script[type$=json]').textContent).name"))
        .startsWith("</script><script>");
    assertThat(served.get("/cards/hostile").body().length()).isLessThan(20_000);
    keep(page, "card-hostile");
  }
}
