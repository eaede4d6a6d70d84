package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser of a reader. What would leave the machine is noted, and never answered. */
final class ReadersBrowser implements BeforeAllCallback, AfterEachCallback {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String AXE = resource("/axe.min.js");

  private @Nullable Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    browser = Chromium.browser(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    foreign.clear();
  }

  static NewContextOptions size(int width, int height) {
    return new NewContextOptions().setViewportSize(width, height);
  }

  Page page(NewContextOptions options) {
    BrowserContext context = Objects.requireNonNull(browser).newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    page.route(
        url -> !url.startsWith("http://127.0.0.1:"), route -> foreign.add(route.request().url()));
    return page;
  }

  /** Addresses of other origins that were asked for in this test. */
  List<String> foreign() {
    return List.copyOf(foreign);
  }

  static void keep(Page page, String name) {
    keep(page, name, false);
  }

  static void keepWhole(Page page, String name) {
    keep(page, name, true);
  }

  private static void keep(Page page, String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(whole)
            .setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  static void hasNoAxeViolation(Page page) {
    page.evaluate(AXE);
    Object found =
        page.evaluate(
            "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html)"
                + ".join(' | ')))");
    assertThat((List<?>) found).isEmpty();
  }

  /** Adds up the layout shifts of the page that comes next, as {@code shift} tells them. */
  static void watchShifts(Page page) {
    page.addInitScript(
        """
        window.shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => { window.shift += e.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        """);
  }

  static double shift(Page page) {
    return ((Number) page.evaluate("window.shift")).doubleValue();
  }

  static String resource(String name) {
    try (InputStream text =
        Objects.requireNonNull(ReadersBrowser.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
