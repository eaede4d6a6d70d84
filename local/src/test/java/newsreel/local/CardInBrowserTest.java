package newsreel.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static newsreel.local.ReadersBrowser.hasNoAxeViolation;
import static newsreel.local.ReadersBrowser.keep;
import static newsreel.local.ReadersBrowser.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The card as readers meet it, in a frame of its own. */
final class CardInBrowserTest {
  private static final String FILM = ServedCatalogue.FILM;
  private static final String YOUTUBE = ServedCatalogue.YOUTUBE;

  @RegisterExtension static final ReadersBrowser browser = new ReadersBrowser();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  private static Page card(String id, NewContextOptions options) {
    Page page = browser.page(options);
    page.navigate(served.url() + "/cards/" + id);
    return page;
  }

  @Test
  void aCardIsThereWithoutARequestToAnotherOriginAndWithoutACookie() {
    Page page = card(FILM, size(640, 360));

    assertThat(page.locator("h1")).hasText("The lens turns again: first light on Gannet Rock");
    assertThat(page.locator(".badge [aria-hidden]")).hasText("1:34");
    assertThat(page.getByRole(AriaRole.BUTTON))
        .hasAccessibleName(Pattern.compile("^Play video: The lens .* 1 minute 34 seconds$"));
    assertThat((Integer) page.evaluate("document.querySelector('img.poster').naturalWidth"))
        .isPositive();
    assertThat(browser.foreign()).isEmpty();
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
    assertThat(browser.foreign()).contains("https://www.example.com/videos/first-light.mp4");
  }

  @Test
  void playersOfOthersComeAfterTheClickAndYouTubeFromItsHostWithoutCookies() {
    Page page = card(YOUTUBE, size(640, 360));
    assertThat(browser.foreign()).isEmpty();
    page.locator("a.play").click();

    assertThat(page.locator("iframe"))
        .hasAttribute("src", Pattern.compile("^https://www\\.youtube-nocookie\\.com/embed/"));
    assertThat(page.locator("iframe"))
        .hasAttribute("referrerpolicy", "strict-origin-when-cross-origin");
    assertThat(page.locator("iframe")).hasAttribute("title", Pattern.compile(".+"));
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
  void aStillFillsAnUprightFrame() {
    Page page = card(FILM, size(270, 480));

    assertThat(page.locator("img.poster").boundingBox().height).isEqualTo(480);
    hasNoAxeViolation(page);
    keep(page, "card-upright");
  }

  @Test
  void aCardInArabicRunsFromRightToLeft() {
    served.send(
        "PUT",
        "/v1/videos/harbour-ar",
        """
        {"title": "السفينة الأولى منذ كانون الأول", "caption": "تدخل الميناء", "duration": "166",
         "language": "ar", "contentUrl": "https://video.example.org/a.mp4",
         "thumbnail": {"url": "https://www.example.net/img/harvest.jpg"}}
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
    Page page = browser.page(size(640, 360));

    assertThat(page.navigate(served.url() + "/cards/gone").status()).isEqualTo(410);
    assertThat(page.locator("h1")).hasText("This video is no longer available");
    hasNoAxeViolation(page);
    keep(page, "card-withdrawn");
    page.locator("a").click();
    assertThat(page.locator("h1")).hasText("The lens turns again: first light on Gannet Rock");
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

  @Test
  void whoWishesForLessMotionGetsNone() {
    String duration = "getComputedStyle(document.querySelector('.go')).transitionDuration";
    assertThat(card(FILM, size(640, 360)).evaluate(duration)).isEqualTo("0.16s");

    Page still = card(FILM, size(640, 360).setReducedMotion(ReducedMotion.REDUCE));
    assertThat(still.evaluate(duration)).isEqualTo("0s");
  }

  @Test
  void whereTheKeyboardIsCanBeSeen() {
    Page page = card(FILM, size(640, 360));
    page.keyboard().press("Tab");

    assertThat(page.locator("a.play")).isFocused();
    assertThat(page.evaluate("getComputedStyle(document.querySelector('a.play')).outlineStyle"))
        .isEqualTo("solid");
    keep(page, "card-focus");
  }

  @Test
  void tenFramesMoveNothing() {
    String frames =
        "<p>Before.</p><iframe src=\"%s/cards/%s\" width=\"640\" height=\"360\" title=\"Film\" loading=\"lazy\"></iframe>"
            .formatted(served.url(), FILM)
            .repeat(10);
    Page page = browser.page(size(700, 900));
    ReadersBrowser.watchShifts(page);
    page.navigate(served.publish("<!doctype html><html lang=\"en\"><title>Ten</title>" + frames));
    for (int i = 0; i < 10; i++) {
      page.locator("iframe").nth(i).scrollIntoViewIfNeeded();
      FrameLocator card = page.frameLocator("iframe >> nth=" + i);
      assertThat(card.locator("h1")).isVisible();
      card.locator("img.poster").evaluate("img => img.decode()");
    }

    assertThat(page.frames()).hasSize(11);
    for (Frame frame : page.frames()) {
      assertThat((Number) frame.evaluate("window.shift")).asString().isEqualTo("0");
    }
  }

  @Test
  void captionsFullOfMarkupAreReadOutAsTheyWereWritten() {
    String line = "<script>x</script> \"quotes\" ]]> & \uD83D\uDE00 \u202Eabc\u202C <b>bold</b>";
    served.send("PUT", "/v1/videos/spoken", "{\"title\": \"Spoken\"}");
    served.send(
        "PUT",
        "/v1/videos/spoken/tracks/en",
        "application/x-subrip",
        "1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n");
    Page page = browser.page(size(640, 360));
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en"><title>Captions</title>
            <video crossorigin="anonymous"><track src="%s/v1/videos/spoken/tracks/en" srclang="en"></video>
            """
                .formatted(served.url())));

    Object text =
        page.evaluate(
            """
            () => new Promise((done, failed) => {
              const track = document.querySelector('track');
              track.onload = () => done(track.track.cues[0].getCueAsHTML().textContent);
              track.onerror = failed;
              track.track.mode = 'hidden';
            })
            """);
    assertThat(text).isEqualTo(line.replace("<b>bold</b>", "bold"));
  }
}
