package newsreel.bench.pictures;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How soon a card shows its picture, and how many bytes it loads, beside lite-youtube-embed with
 * the same picture: in turn, each time in a new profile, with a quarter of the processor, 1.6
 * Mbit/s and 150 ms of latency.
 *
 * <p>Arguments: Chromium, the folder of lite-youtube-embed, the API's address, a video, rounds.
 */
public final class CardLoading {
  private static final int SLOWER = 4;
  private static final double BYTES_A_SECOND = 1.6e6 / 8;
  private static final int LATENCY = 150;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  /**
   * Has the browser tell when the still is painted. The largest contentful paint passes over what
   * fills the whole window, as the card's does.
   */
  private static final String MARK =
      """
      new MutationObserver(() => document.querySelectorAll('img.poster, lite-youtube')
        .forEach(e => e.setAttribute('elementtiming', 'still')))
        .observe(document, { childList: true, subtree: true });
      """;

  /** When the still was painted, and the first text or picture. */
  private static final String PAINTS =
      """
      () => new Promise(done => {
        let still = -1, first = -1;
        new PerformanceObserver(list => list.getEntries().forEach(e => {
          still = Math.max(e.renderTime, e.loadTime); }))
          .observe({ type: 'element', buffered: true });
        new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint')
          .forEach(e => { first = e.startTime; }))
          .observe({ type: 'paint', buffered: true });
        setTimeout(() => done(still + ' ' + first), 1500);
      })
      """;

  private final Browser browser;

  private CardLoading(Browser browser) {
    this.browser = browser;
  }

  /**
   * @param still milliseconds from the start of the navigation until it was painted
   * @param first likewise, for the first thing that was
   */
  private record Loading(double still, double first, double bytes) {}

  public static void main(String[] arguments) throws Exception {
    String card = arguments[2] + "/cards/" + arguments[3];
    int rounds = Integer.parseInt(arguments[4]);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(arguments[0]))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      CardLoading loading = new CardLoading(browser);
      String still = loading.still(card);
      try (LiteYoutubePage lite = new LiteYoutubePage(Path.of(arguments[1]), still)) {
        Loading[] ours = new Loading[rounds];
        Loading[] theirs = new Loading[rounds];
        for (int round = -1; round < rounds; round++) {
          Loading one = loading.load(card);
          Loading other = loading.load(lite.url());
          if (round >= 0) {
            ours[round] = one;
            theirs[round] = other;
          }
        }
        System.out.println(
            "| with "
                + still.replaceFirst(".*/", "")
                + " | still painted after | first paint after | bytes |");
        System.out.println("|---|---|---|---|");
        print("card", ours);
        print("lite-youtube-embed", theirs);
      }
    }
  }

  private static void print(String name, Loading[] rounds) {
    System.out.printf(
        "| %s | %s | %s | %,.0f |%n",
        name,
        milliseconds(Arrays.stream(rounds).mapToDouble(Loading::still).sorted().toArray()),
        milliseconds(Arrays.stream(rounds).mapToDouble(Loading::first).sorted().toArray()),
        Arrays.stream(rounds).mapToDouble(Loading::bytes).max().orElseThrow());
  }

  private static String milliseconds(double[] sorted) {
    int n = sorted.length;
    return "%.0f ms (%.0f to %.0f)".formatted(sorted[n / 2], sorted[n / 4], sorted[n * 3 / 4]);
  }

  private BrowserContext profile() {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
  }

  /** The address of the picture that the browser chooses of the card. */
  private String still(String card) {
    try (BrowserContext context = profile()) {
      Page page = context.newPage();
      page.navigate(card);
      return (String) page.evaluate("document.querySelector('img.poster').currentSrc");
    }
  }

  private Loading load(String url) {
    try (BrowserContext context = profile()) {
      Page page = context.newPage();
      page.addInitScript(MARK);
      page.route(address -> !address.startsWith("http://127.0.0.1:"), route -> route.abort());
      CDPSession devtools = context.newCDPSession(page);
      double[] bytes = {0};
      devtools.on(
          "Network.loadingFinished",
          event -> bytes[0] += event.get("encodedDataLength").getAsDouble());
      devtools.send("Network.enable");
      devtools.send("Emulation.setCPUThrottlingRate", object("rate", SLOWER));
      JsonObject network = object("latency", LATENCY);
      network.addProperty("offline", false);
      network.addProperty("downloadThroughput", BYTES_A_SECOND);
      network.addProperty("uploadThroughput", BYTES_A_SECOND);
      devtools.send("Network.emulateNetworkConditions", network);
      page.navigate(url);
      String[] painted = ((String) page.evaluate(PAINTS)).split(" ", 2);
      return new Loading(Double.parseDouble(painted[0]), Double.parseDouble(painted[1]), bytes[0]);
    }
  }

  private static JsonObject object(String name, Number value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }
}
