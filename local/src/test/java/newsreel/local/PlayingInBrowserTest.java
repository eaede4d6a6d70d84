package newsreel.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static newsreel.local.ReadersBrowser.hasNoAxeViolation;
import static newsreel.local.ReadersBrowser.keep;
import static newsreel.local.ReadersBrowser.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What plays after the click, what cannot, and what the page around hears of it. */
final class PlayingInBrowserTest {
  @RegisterExtension static final ReadersBrowser browser = new ReadersBrowser();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  private static String media = "";

  @BeforeAll
  static void makeAFilm() throws IOException, InterruptedException {
    media = served.publish(TestFilm.make());
  }

  private static void store(String id, String json) {
    assertThat(served.send("PUT", "/v1/videos/" + id, json).statusCode()).isBetween(200, 201);
  }

  private static void storeFilm(String id) {
    store(id, "{\"title\": \"%s\", \"contentUrl\": \"%sfilm.mp4\"}".formatted(id, media));
  }

  private static Page log(String id) throws IOException {
    Page page = browser.page(size(768, 700));
    page.navigate(
        served.publish(Files.readString(Path.of("../docs/card-events.html")))
            + "?api="
            + served.url()
            + "&video="
            + id);
    return page;
  }

  @Test
  void aCardTellsThePageAroundItWhatPlays() throws IOException {
    storeFilm("told");
    Page page = log("told");
    page.frameLocator("section:first-of-type iframe").locator("a.play").click();

    assertThat(page.locator("#log")).containsText("message ended");
    String told = page.locator("#log").textContent();
    assertThat(told.lines().filter(line -> line.startsWith("message")))
        .anyMatch(line -> line.startsWith("message ready"))
        .anyMatch(line -> line.startsWith("message play"))
        .containsSubsequence(
            "message progress {\"video\":\"told\",\"percent\":25}",
            "message progress {\"video\":\"told\",\"percent\":50}",
            "message progress {\"video\":\"told\",\"percent\":75}",
            "message ended {\"video\":\"told\"}")
        .contains("message resize {\"video\":\"told\",\"width\":320,\"height\":180}");
    hasNoAxeViolation(page);
    keep(page, "card-events");
  }

  @Test
  void aComponentTellsTheSameAsEventsAndOneCardPlaysAtATime() throws IOException {
    storeFilm("first");
    Page page = log("first");
    page.locator("video-card a").click();
    assertThat(page.locator("#log")).containsText("event card-play");
    page.frameLocator("section:first-of-type iframe").locator("a.play").click();

    assertThat(page.locator("#log")).containsText("message play");
    assertThat(page.locator("#log")).containsText("event card-pause");
    assertThat(page.locator("#log")).containsText("message ended");
    assertThat(page.locator("#log")).not().containsText("event card-ended");
  }

  @Test
  void aCardTakesCommandsFromThePageAroundItAlone() throws IOException {
    storeFilm("commanded");
    Page page = log("commanded");
    FrameLocator card = page.frameLocator("section:first-of-type iframe");
    card.locator("a.play").click();
    assertThat(page.locator("#log")).containsText("message play");
    page.evaluate(
        "document.querySelector('iframe').contentWindow.postMessage({ newsreel: 1, command: 'pause'"
            + " }, '*')");

    assertThat(page.locator("#log")).containsText("message pause");
  }

  @Test
  void whatCannotPlaySaysSoInItsLanguageAndLeadsOn() throws IOException {
    String article =
        """
        {"url": "https://news.example.org/kaputt", "headline": "Kaputt", "language": "de", "videos": [
          {"title": "Kaputt", "contentUrl": "%smissing.mp4", "provider": {"name": "Desk", "id": "broken"}}]}
        """
            .formatted(media);
    String id =
        JsonMapper.shared()
            .readTree(served.send("POST", "/v1/articles", article).body())
            .at("/videos/0/id")
            .asString();
    Page page = log(id);
    FrameLocator card = page.frameLocator("section:first-of-type iframe");
    card.locator("a.play").click();

    assertThat(card.locator(".failed p")).hasText("Dieses Video lässt sich hier nicht abspielen.");
    assertThat(card.locator(".failed a")).hasText("Artikel lesen");
    assertThat(card.locator(".failed a")).isFocused();
    assertThat(card.locator(".failed a")).hasAttribute("href", "https://news.example.org/kaputt");
    assertThat(page.locator("#log")).containsText("\"reason\":\"unsupported\"");
    for (int width : new int[] {320, 1280}) {
      page.setViewportSize(width, 700);
      hasNoAxeViolation(page);
      keep(page, "card-failed-" + width);
    }
  }

  @Test
  void dashPlaysWhateverFormItsManifestHas() {
    for (String form : new String[] {"timeline", "numbers", "ranges"}) {
      store(form, "{\"title\": \"%s\", \"contentUrl\": \"%s%s.mpd\"}".formatted(form, media, form));
      Page page = browser.page(size(640, 360));
      List<String> scripts = new ArrayList<>();
      page.onRequest(request -> scripts.add(request.url()));
      page.navigate(served.url() + "/cards/" + form);
      assertThat(scripts).noneMatch(url -> url.contains("/assets/"));
      page.locator("a.play").click();

      until(page, "document.querySelector('video')?.ended");
      assertThat(page.evaluate("document.querySelector('video').videoWidth")).isEqualTo(320);
      assertThat(scripts)
          .anyMatch(url -> url.contains("/assets/dash-"))
          .anyMatch(url -> url.contains("/assets/hls-"));
    }
  }

  @Test
  void captionsAreOfTheVideosLanguageElseOfTheReadersElseNone() {
    String tracks =
        """
        {"title": "%s", "language": "%s", "contentUrl": "%sfilm.mp4", "tracks": [
          {"language": "en", "kind": "subtitles", "url": "%strack.vtt"},
          {"language": "fr", "kind": "subtitles", "url": "%strack.vtt"}]}
        """;
    store("english", tracks.formatted("english", "en", media, media, media));
    store("welsh", tracks.formatted("welsh", "cy", media, media, media));
    assertThat(shown("english", "fr")).isEqualTo("en");
    assertThat(shown("welsh", "fr")).isEqualTo("fr");
    assertThat(shown("welsh", "ja")).isEqualTo("");
  }

  @Test
  void aStreamPlaysWhereTheBrowserHasNoHlsAndItsScriptIsLoadedByTheClickAlone() {
    store(
        "streamed", "{\"title\": \"Streamed\", \"contentUrl\": \"%sfilm.m3u8\"}".formatted(media));
    Page page = browser.page(size(640, 360));
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.addInitScript(
        """
        const can = HTMLMediaElement.prototype.canPlayType;
        HTMLMediaElement.prototype.canPlayType = function (type) {
          return /mpegurl/.test(type) ? '' : can.call(this, type);
        };
        """);
    page.navigate(served.url() + "/cards/streamed");
    assertThat(page.locator("a.play")).isVisible();
    assertThat(asked).allMatch(url -> !url.contains("/assets/") && !url.contains("m3u8"));
    page.locator("a.play").click();

    until(page, "document.querySelector('video')?.ended");
    assertThat(asked)
        .anyMatch(url -> url.endsWith(".ts"))
        .anyMatch(url -> url.contains("/assets/hls-"));
    assertThat(browser.foreign()).isEmpty();
    hasNoAxeViolation(page);
    keep(page, "card-hls");
  }

  @Test
  void aChapterPlaysFromItsSecondAndWhatIsLiveSaysSo() {
    storeFilm("parted");
    served.send(
        "PUT",
        "/v1/videos/parted/tracks/en?kind=chapters",
        "text/vtt",
        "WEBVTT\n\n00:00.000 --> 00:01.000\nStripes\n\n00:01.000 --> 00:02.000\nMore stripes\n");
    for (int width : new int[] {320, 768, 1280}) {
      Page page = browser.page(size(width, width * 9 / 16));
      page.navigate(served.url() + "/cards/parted");
      page.locator(".chapters summary").click();
      hasNoAxeViolation(page);
      keep(page, "card-chapters-" + width);
      page.getByText("More stripes").click();
      until(page, "document.querySelector('video')?.currentTime >= 1");
    }
    store(
        "live",
        "{\"title\": \"Straight from the harbour\", \"live\": true, \"language\": \"ar\", \"contentUrl\": \"%sfilm.m3u8\"}"
            .formatted(media));
    Page page = browser.page(size(640, 360));
    page.navigate(served.url() + "/cards/live");
    assertThat(page.locator(".badge")).hasText("مباشر");
    hasNoAxeViolation(page);
    keep(page, "card-live");
  }

  @Test
  void inTheSandboxOfWordPressACardHasItsHeightItsLinksLeadOnAndItsFilePlays() {
    storeFilm("boxed");
    Page page = browser.page(size(768, 700));
    page.navigate(
        served.publish(
            """
            <!doctype html><html lang="en"><title>Boxed</title><main><h1>Boxed</h1>
            <iframe id="film" title="Film" sandbox="allow-scripts" width="600" height="338" src="%1$s/cards/boxed#?secret=a1B2c3D4e5"></iframe>
            <iframe id="tube" title="Tube" sandbox="allow-scripts" width="600" height="338" src="%1$s/cards/%2$s#?secret=z9Y8x7W6v5"></iframe></main>
            <script>
            window.told = [];
            addEventListener('message', event => { if (event.data.secret) told.push([event.data.secret, event.data.message, event.data.value].join(' ')); });
            </script>
            """
                .formatted(served.url(), ServedCatalogue.YOUTUBE)));
    page.frameLocator("#film").locator("a.play").click();
    until(page, "window.told.length >= 2");
    assertThat(page.frameLocator("#film").locator("video")).isVisible();
    page.frameLocator("#tube").locator("a.play").click();
    until(page, "window.told.some(line => line.includes('link'))");

    List<?> told = (List<?>) page.evaluate("window.told");
    assertThat(told.stream().map(Object::toString))
        .contains("a1B2c3D4e5 height 338", "z9Y8x7W6v5 height 338")
        .anyMatch(line -> line.startsWith("z9Y8x7W6v5 link " + served.url() + "/articles/"))
        .noneMatch(line -> line.startsWith("a1B2c3D4e5 link"));
    assertThat(browser.foreign()).isEmpty();
  }

  @Test
  void keysPlayMuteAndSeekWhereverTheFocusIs() {
    storeFilm("keyed");
    Page page = browser.page(size(640, 360));
    page.navigate(served.url() + "/cards/keyed");
    page.locator("a.play").click();
    until(page, "document.querySelector('video')?.readyState > 2");
    page.keyboard().press("k");
    until(page, "document.querySelector('video').paused");
    page.keyboard().press("m");
    until(page, "document.querySelector('video').muted");
    page.evaluate(
        "document.activeElement.blur(); document.querySelector('video').currentTime = 1.5");
    page.keyboard().press("ArrowLeft");
    until(page, "document.querySelector('video').currentTime === 0");
    page.keyboard().press(" ");
    until(page, "!document.querySelector('video').paused");
    page.keyboard().press("f");
    until(page, "document.fullscreenElement?.localName === 'video'");
  }

  private static String shown(String id, String reader) {
    Page page = browser.page(size(640, 360).setLocale(reader));
    page.navigate(served.url() + "/cards/" + id);
    page.locator("a.play").click();
    return (String) page.evaluate("document.querySelector('track[default]')?.srclang ?? ''");
  }

  /** Waits in the page itself, whose policy lets nothing be evaluated later. */
  private static void until(Page page, String condition) {
    page.evaluate(
        "() => new Promise(done => { const look = () => %s ? done() : requestAnimationFrame(look); look(); })"
            .formatted(condition));
  }
}
