package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The package in {@code client/typescript}: its size, and its README's code in Node and Chromium.
 */
class TypeScriptPackageTest {
  private static final int MOST_BYTES = 6 * 1024;
  private static final Path PACKAGE = Tool.CLIENT.resolve("typescript");
  private static final Path WORK = Tool.CLIENT.resolve("target/clients/readme");
  private static final Pattern CODE = Pattern.compile("(?ms)^```ts\n(.*?)^```$");

  private static final String PAGE =
      """
      <!doctype html>
      <link rel="icon" href="data:,">
      <script type="importmap">
      {"imports": {"newsreel-client": "/node_modules/newsreel-client/dist/index.js"}}
      </script>
      <script type="module">
      import("/readme.js").then(
        () => (document.title = "done"),
        (error) => (document.title = String(error)));
      </script>
      """;

  @RegisterExtension static final ServedSamples SERVED = ServedSamples.withTools();

  @BeforeAll
  static void compile() throws Exception {
    String tsc = Tool.installed("tsc");
    Tool.run(
        Map.of(),
        Tool.installed("openapi-typescript"),
        "../functions/src/main/resources/openapi.yaml",
        "--output",
        "typescript/src/contract.ts");
    Tool.run(tsc, "--project", "typescript");
    Path installed = WORK.resolve("node_modules/newsreel-client");
    Files.createDirectories(installed.resolve("dist"));
    Files.copy(
        PACKAGE.resolve("package.json"),
        installed.resolve("package.json"),
        StandardCopyOption.REPLACE_EXISTING);
    for (Path file : built(".js", ".d.ts")) {
      Files.copy(
          file,
          installed.resolve("dist").resolve(file.getFileName()),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(WORK.resolve("package.json"), "{\"type\": \"module\"}");
    Files.writeString(WORK.resolve("readme.ts"), readme());
    Tool.run(
        tsc,
        "--strict",
        "--noUncheckedIndexedAccess",
        "--target",
        "ES2022",
        "--module",
        "ES2022",
        "--moduleResolution",
        "Bundler",
        "--lib",
        "ES2022,DOM,DOM.Iterable",
        WORK.resolve("readme.ts").toString());
  }

  private static List<Path> built(String... endings) throws IOException {
    try (Stream<Path> files = Files.list(PACKAGE.resolve("dist"))) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(end -> file.toString().endsWith(end)))
          .toList();
    }
  }

  private static String readme() throws IOException {
    return CODE.matcher(Files.readString(PACKAGE.resolve("README.md")))
        .results()
        .map((MatchResult block) -> block.group(1))
        .collect(Collectors.joining("\n"))
        .replace("https://api.example.org", SERVED.url());
  }

  private static void holds(List<String> lines) {
    assertThat(lines)
        .anyMatch(line -> line.matches("newest .+ true"))
        .contains(
            "paragraph true",
            "part true undefined",
            "listed " + SERVED.pages(),
            "copied true",
            "again 0 0 false",
            "same true",
            "problem 404 There is no article with this id. false")
        .anyMatch(line -> line.startsWith("found Lighthouse lens returns to Gannet Rock"))
        .doesNotContain("paragraph false", "clip false", "picture false");
  }

  @Test
  void theReadmesCodeRunsInNode() throws Exception {
    holds(Tool.run("node", WORK.resolve("readme.js").toString()).lines().toList());
  }

  @Test
  void theReadmesCodeRunsInChromiumOnAPageOfAnotherOrigin() throws Exception {
    Files.writeString(WORK.resolve("index.html"), PAGE);
    HttpServer site =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            WORK,
            SimpleFileServer.OutputLevel.NONE);
    site.start();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(chromium())) {
      Page page = browser.newPage();
      List<String> lines = new CopyOnWriteArrayList<>();
      page.onConsoleMessage(message -> lines.add(message.text()));
      page.navigate("http://localhost:" + site.getAddress().getPort() + "/index.html");
      page.waitForFunction("document.title !== ''");
      assertThat(page.title()).as(lines.toString()).isEqualTo("done");
      holds(lines);
    } finally {
      site.stop(0);
    }
  }

  private static BrowserType.LaunchOptions chromium() {
    Optional<Path> executable =
        Stream.of("chromium-headless-shell", "chromium", "google-chrome")
            .flatMap(name -> Tool.onPath(name).stream())
            .findFirst();
    Assumptions.assumeTrue(executable.isPresent(), "no Chromium on the PATH");
    return new BrowserType.LaunchOptions()
        .setExecutablePath(executable.get())
        .setHeadless(true)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
  }

  @Test
  void itTakesNoMoreThanItMay() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      for (Path file : built(".js")) {
        gzip.write(Files.readAllBytes(file));
      }
    }
    assertThat(compressed.size()).isLessThan(MOST_BYTES);
  }
}
