package newsreel.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static newsreel.local.ReadersBrowser.hasNoAxeViolation;
import static newsreel.local.ReadersBrowser.keep;
import static newsreel.local.ReadersBrowser.keepWhole;
import static newsreel.local.ReadersBrowser.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.cards.wording.WordingLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and the page of an article. */
final class PagesInBrowserTest {
  @RegisterExtension static final ReadersBrowser browser = new ReadersBrowser();
  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  @Test
  void theCatalogueAndAnArticleAreReadableByAllInLightAndDarkNarrowAndWide() {
    readable(320, ColorScheme.DARK);
    readable(1280, ColorScheme.LIGHT);
    assertThat(browser.foreign()).isEmpty();
  }

  private static void readable(int width, ColorScheme scheme) {
    Page page = browser.page(size(width, 900).setColorScheme(scheme));
    for (String path : new String[] {"/", "/articles/" + served.seaweedArticle()}) {
      page.navigate(served.url() + path);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      hasNoAxeViolation(page);
      String name = path.equals("/") ? "catalogue" : "article";
      keepWhole(page, name + "-" + width + "-" + scheme);
    }
    for (String path : new String[] {"/docs", "/videos/" + ServedCatalogue.FILM, "/?cursor=odd"}) {
      page.navigate(served.url() + path);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      hasNoAxeViolation(page);
      keep(page, path.replaceAll("\\W+", "-") + "-" + width);
    }
  }

  @Test
  void theContractIsSearchedAndItsRequestsAreTriedOnThePage() {
    Page page = browser.page(size(1280, 900));
    page.navigate(served.url() + "/docs");
    page.getByLabel("Find an operation or a schema").fill("topics counts");
    assertThat(page.locator(".contents li:visible")).hasCount(1);
    page.locator(".contents li:visible a").click();
    assertThat(page.locator("#listTopics")).isInViewport();

    Locator operation = page.locator("article[aria-labelledby=getVideo]");
    operation.locator(".attempt summary").click();
    operation.getByLabel("id path").fill(ServedCatalogue.FILM);
    operation.getByLabel("fields query").fill("title");
    operation.getByText("Send").click();
    assertThat(operation.locator(".answered b")).hasText("200 OK");
    assertThat(operation.locator(".answered")).containsText("first light on Gannet Rock");
    hasNoAxeViolation(page);

    Locator store = page.locator("article[aria-labelledby=extract]");
    store.locator(".attempt summary").click();
    store.getByText("Send").click();
    assertThat(store.locator(".answered")).containsText("\"headline\"");
    assertThat(browser.foreign()).isEmpty();
  }

  @Test
  void pagesSpeakTheLanguageOfTheirReader() {
    String[][] readers = {{"de", "ltr", "Neueste"}, {"ar", "rtl", "الأحدث"}, {"ja", "ltr", "最新"}};
    int[] widths = {320, 768, 1280};
    for (int i = 0; i < readers.length; i++) {
      String language = readers[i][0];
      Page page = browser.page(size(widths[i], 900).setLocale(language));
      page.navigate(served.url() + "/");
      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertThat(page.locator("html")).hasAttribute("dir", readers[i][1]);
      assertThat(page.locator("#latest-title")).hasText(readers[i][2]);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(widths[i]);
      hasNoAxeViolation(page);
      keepWhole(page, "catalogue-" + language);
      page.navigate(served.url() + "/cards/unknown");
      assertThat(page.locator("html")).hasAttribute("dir", readers[i][1]);
      hasNoAxeViolation(page);
    }
  }

  @Test
  void theCdnTellsPagesApartByTheLanguagesThatThereAreWordsIn() throws Exception {
    Matcher function =
        Pattern.compile("FunctionCode: \\|\n((?: {8}.*\n)+)")
            .matcher(Files.readString(Path.of("../template.yaml")));
    assertThat(function.find()).isTrue();
    Page page = browser.page(size(320, 320));
    String ask =
        function.group(1)
            + "\n([uri, asked]) => handler({ request: { uri, headers: asked === null ? {} : {"
            + " 'accept-language': { value: asked } } } }).headers['accept-language']?.value ?? ''";
    String handler = "(argument) => (0, eval)(%s)(argument)";
    for (String language : WordingLanguage.ALL) {
      assertThat(page.evaluate(called(handler, ask), List.of("/", language + ";q=0.8, cy")))
          .isEqualTo(language);
    }
    assertThat(page.evaluate(called(handler, ask), List.of("/videos/a", "cy, zh-TW, de")))
        .isEqualTo("zh-Hant");
    assertThat(page.evaluate(called(handler, ask), List.of("/v1/articles", "de"))).isEqualTo("");
    assertThat(page.evaluate(called(handler, ask), List.of("/", "cy"))).isEqualTo("");
  }

  private static String called(String handler, String code) {
    return handler.formatted(JsonMapper.shared().writeValueAsString(code));
  }

  @Test
  void aPastedPageShowsWhatWouldBeStoredAndWhereEachFieldComesFrom() {
    Page page = browser.page(size(1000, 900));
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

    page.getByText("Fill in an example").click();
    Locator rows = page.locator("#result tbody tr");
    for (String field : new String[] {"keyPoints", "caption", "credit", "title", "duration"}) {
      assertThat(
              rows.filter(
                      new Locator.FilterOptions()
                          .setHas(page.locator("th:text-is('" + field + "')")))
                  .locator("meter")
                  .first())
          .isVisible();
    }
    assertThat(page.locator("#result .part")).hasText(new String[] {"images 1", "videos 1"});
    assertThat(page.locator("#result .lacks")).containsText("captions");
    hasNoAxeViolation(page);
    keepWhole(page, "extract");

    for (String kind : new String[] {"import", "source"}) {
      page.locator("#" + kind + "-id").fill("unknown");
      page.locator("form[data-kind=" + kind + "] button").click();
      assertThat(page.locator("#" + kind + "-state .problem")).isVisible();
    }
  }

  @Test
  void withoutJavaScriptTheCatalogueIsReadAllTheSame() {
    Page page = browser.page(size(1000, 900).setJavaScriptEnabled(false));
    page.navigate(served.url() + "/");

    assertThat(page.locator("h2#lead")).isVisible();
    assertThat(page.frameLocator(".stage iframe >> nth=0").locator("h1")).isVisible();
    assertThat(page.locator("noscript .empty")).isVisible();
    page.locator(".teaser h3 a").first().click();
    assertThat(page.locator("article h1")).isVisible();
  }
}
