package newsreel.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static newsreel.local.ReadersBrowser.hasNoAxeViolation;
import static newsreel.local.ReadersBrowser.keep;
import static newsreel.local.ReadersBrowser.shift;
import static newsreel.local.ReadersBrowser.size;
import static newsreel.local.ReadersBrowser.watchShifts;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The web component in a page of another site. */
final class ComponentInBrowserTest {
  private static final String FILM = ServedCatalogue.FILM;

  /** Version 0.3.4, under the Apache License 2.0. */
  private static final String LITE = "/lite-youtube-embed/lite-yt-embed.";

  /** How often each is painted. */
  private static final int PAINTS = Integer.getInteger("newsreel.paints", 5);

  private static final String LITE_CSS = ReadersBrowser.resource(LITE + "css");
  private static final String LITE_JS = ReadersBrowser.resource(LITE + "js");

  @RegisterExtension static final ReadersBrowser browser = new ReadersBrowser();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  @Test
  void tenComponentsMoveNothingAndTellWhatTheyDo() {
    String cards =
        "<p>Before.</p><video-card video=\"%s\" style=\"display:block;aspect-ratio:16/9\"><a href=\"#\">Film</a></video-card><p>After.</p>"
            .formatted(FILM)
            .repeat(10);
    Page page = browser.page(size(700, 900));
    watchShifts(page);
    page.addInitScript(
        """
        window.told = [];
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

    assertThat(shift(page)).isZero();
    assertThat((List<?>) page.evaluate("window.told")).asString().contains("card-load, card-play");
    assertThat(browser.foreign())
        .allMatch(url -> url.startsWith("https://www.example.com/videos/"));
  }

  @Test
  void aComponentShowsAllVideosOfAnArticleOrTheLinkInsideIt() {
    Page page = browser.page(size(700, 900));
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en"><title>Article</title>
            <script src="%1$s/cards.js" async></script><main><h1>Farm</h1>
            <video-card article="%2$s"></video-card>
            <video-card video="no-such-video"><a href="/fallback">The film</a></video-card></main>
            """
                .formatted(served.url(), served.seaweedArticle())));

    assertThat(page.locator("video-card").first().locator(".title")).hasCount(3);
    assertThat(page.getByText("The film")).isVisible();
    hasNoAxeViolation(page);
    keep(page, "component-of-article");
  }

  private static Page film(Page page, String attributes) {
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en" %3$s><title>Film</title>
            <script src="%1$s/cards.js" async></script><main><h1>Film</h1>
            <video-card video="%2$s"></video-card></main>
            """
                .formatted(served.url(), FILM, attributes)));
    assertThat(page.locator("video-card .title")).isVisible();
    return page;
  }

  @Test
  void theKeyboardPlaysAndTheFocusIsSeen() {
    Page page = film(browser.page(size(700, 500)), "");
    page.keyboard().press("Tab");
    assertThat(page.locator("video-card a[part=link]")).isFocused();
    assertThat(
            page.locator("video-card a[part=link]")
                .evaluate("e => getComputedStyle(e).outlineStyle"))
        .isEqualTo("solid");
    page.keyboard().press(" ");

    assertThat(page.frameLocator("video-card iframe").locator("video")).isVisible();
  }

  private static Page components(Page page, String html) {
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
            <title>Components</title><script src="%s/cards.js" async></script>
            <main><h1>Components</h1>%s</main>
            """
                .formatted(served.url(), html)));
    assertThat(page.locator("video-card .title").last()).isVisible();
    return page;
  }

  private static void store(String id, String json) {
    assertThat(served.send("PUT", "/v1/videos/" + id, json).statusCode()).isBetween(200, 201);
  }

  @BeforeEach
  void storeAVideoInArabic() {
    store(
        "component-ar",
        """
        {"title": "السفينة الأولى منذ كانون الأول", "caption": "تدخل الميناء", "duration": "166",
         "language": "ar", "contentUrl": "https://video.example.org/a.mp4"}
        """);
  }

  @Test
  void itIsDarkFromRightToLeftAndWithoutMotionWhereThatIsWished() {
    Page page =
        components(
            browser.page(
                size(340, 400)
                    .setColorScheme(ColorScheme.DARK)
                    .setReducedMotion(ReducedMotion.REDUCE)),
            "<video-card video=\"component-ar\"></video-card>");

    assertThat(page.locator("video-card .card").evaluate("e => getComputedStyle(e).color"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(
            page.locator("video-card .go").evaluate("e => getComputedStyle(e).transitionDuration"))
        .isEqualTo("0s");
    assertThat(page.locator("video-card .time").boundingBox().x)
        .isLessThan(page.locator("video-card .words").boundingBox().x);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(340);
    hasNoAxeViolation(page);
    keep(page, "component-dark-rtl-340");
  }

  @Test
  void itsWordsAreOfTheVideosLanguageAndAskedForOnce() {
    Page page = browser.page(size(768, 900));
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/assets/")) {
            asked.add(request.url());
          }
        });
    components(
        page,
        "<video-card video=\"component-ar\"></video-card>".repeat(2)
            + "<video-card video=\"component-ar\" lang=\"fr\"></video-card>");

    assertThat(page.locator("video-card a").first())
        .hasAccessibleName(Pattern.compile("^تشغيل الفيديو: .*"));
    assertThat(page.locator("video-card a").last())
        .hasAccessibleName(Pattern.compile("^Lire la vidéo: .* 2\\sminutes 46\\ssecondes$"));
    assertThat(asked)
        .containsExactlyInAnyOrder(
            served.url() + "/assets/words-ar.json", served.url() + "/assets/words-fr.json");
  }

  @Test
  void aThemeIsTheSitesOwnChoiceAndColoursAndCornersToo() {
    Page page =
        components(
            browser.page(size(768, 900)),
            """
            <style>#own { --video-card-radius: 0px; --video-card-accent: rgb(200, 0, 0); --video-card-background: rgb(255, 250, 230); }</style>
            <video-card video="component-ar" theme="dark"></video-card>
            <video-card video="component-ar" theme="light"></video-card>
            <video-card video="component-ar" id="own"></video-card>
            """);
    String color = "e => getComputedStyle(e).color";
    Locator cards = page.locator("video-card .card");
    assertThat(cards).hasCount(3);
    assertThat(cards.nth(0).evaluate(color)).isEqualTo("rgb(255, 255, 255)");
    assertThat(cards.nth(1).evaluate(color)).isNotEqualTo("rgb(255, 255, 255)");
    assertThat(cards.nth(2).evaluate("e => getComputedStyle(e).backgroundColor"))
        .isEqualTo("rgb(255, 250, 230)");
    assertThat(page.locator("#own").evaluate("e => getComputedStyle(e).borderRadius"))
        .isEqualTo("0px");
    hasNoAxeViolation(page);
    keep(page, "component-themes");
  }

  @Test
  void itHasTheShapeOfItsVideoAndNoLongTitleBreaksIt() {
    String title = "Donaudampfschifffahrtsgesellschaft ".repeat(12).strip();
    store(
        "component-upright",
        "{\"title\": \"%s\", \"width\": 1080, \"height\": 1920, \"duration\": \"3723\", \"language\": \"de\", \"contentUrl\": \"https://video.example.org/u.mp4\"}"
            .formatted(title));
    store(
        "component-square",
        "{\"title\": \"%s\", \"width\": 500, \"height\": 500, \"contentUrl\": \"https://video.example.org/s.mp4\"}"
            .formatted("X".repeat(300)));
    Page page =
        components(
            browser.page(size(1280, 900)),
            """
            <video-card video="component-upright"></video-card><video-card video="component-square"></video-card>
            """);
    for (int width : new int[] {320, 768, 1280}) {
      page.setViewportSize(width, 900);
      assertThat(shape(page, 0)).isBetween(.555, .57);
      assertThat(shape(page, 1)).isBetween(.98, 1.02);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      for (int i = 0; i < 2; i++) {
        double line = page.locator("video-card .title").nth(i).boundingBox().height;
        assertThat(line).isLessThan(70);
      }
      keep(page, "component-shapes-" + width);
    }
    assertThat(page.locator("video-card a").first())
        .hasAccessibleName(Pattern.compile(".* 1 Stunde 2 Minuten 3 Sekunden$"));
  }

  private static double shape(Page page, int index) {
    var box = page.locator("video-card").nth(index).boundingBox();
    return box.width / box.height;
  }

  @Test
  void nothingOffersToPlayWhatHasNoMedia() {
    store("component-silent", "{\"title\": \"Only a title\"}");
    Page page =
        components(
            browser.page(size(700, 900)), "<video-card video=\"component-silent\"></video-card>");

    assertThat(page.locator("video-card .go")).hasCount(0);
    assertThat(page.locator("video-card a")).hasCount(0);
    hasNoAxeViolation(page);
  }

  @Test
  void withoutJavaScriptTheLinkInsideItIsThere() {
    Page page = browser.page(size(700, 500).setJavaScriptEnabled(false));
    page.navigate(
        served.publish(
            "<!doctype html><html lang=\"en\"><title>A</title><script src=\"%1$s/cards.js\" async></script><video-card video=\"%2$s\"><a href=\"%1$s/cards/%2$s\">The film</a></video-card>"
                .formatted(served.url(), FILM)));

    assertThat(page.getByText("The film")).isVisible();
  }

  @Test
  void theFirstPaintIsPrintedBesideThatOfLiteYoutubeEmbed() {
    String lite =
        """
        <!doctype html><html lang="en"><title>Lite</title><style>%s</style><script>%s</script>
        <lite-youtube videoid="example0001" playlabel="Play: Inside the pump room"></lite-youtube>
        """
            .formatted(LITE_CSS, LITE_JS);
    double[] card = new double[PAINTS];
    double[] other = new double[PAINTS];
    for (int i = 0; i < card.length; i++) {
      card[i] = firstPaint(served.url() + "/cards/" + ServedCatalogue.YOUTUBE);
      other[i] = firstPaint(served.publish(lite));
    }
    Arrays.sort(card);
    Arrays.sort(other);
    System.out.printf(
        "first contentful paint, median of %d: card %.0f ms, lite-youtube-embed %.0f ms%n",
        PAINTS, card[PAINTS / 2], other[PAINTS / 2]);
    assertThat(card[0]).isPositive();
    assertThat(other[0]).isPositive();
  }

  /** Milliseconds from the start of the navigation; on the machine itself. */
  private static double firstPaint(String url) {
    Page page = browser.page(size(640, 360));
    // Its poster is of another origin and never comes, nor does the end of the loading.
    page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return ((Number)
            page.evaluate(
                """
                () => new Promise(done => {
                  new PerformanceObserver(list =>
                      list.getEntriesByName('first-contentful-paint').forEach(e => done(e.startTime)))
                    .observe({ type: 'paint', buffered: true });
                  setTimeout(() => done(-1), 10000);
                })
                """))
        .doubleValue();
  }
}
