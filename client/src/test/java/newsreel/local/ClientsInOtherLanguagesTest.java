package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The clients in Kotlin, TypeScript and Python that the profile {@code clients} generates, with the
 * readers of {@code client/samples} against the local server: a list, an article, a sync, a search,
 * a page to store and a problem; and that in Swift by its names.
 */
class ClientsInOtherLanguagesTest {
  private static final String PAGE = "<h1>The quay is open</h1><p>It was closed for a winter.</p>";

  @RegisterExtension static final ServedSamples SERVED = ServedSamples.withTools();

  /** What every reader prints. */
  private static void holds(String printed) {
    List<String> lines = printed.lines().toList();
    assertThat(lines).as(printed).hasSize(6);
    assertThat(Integer.parseInt(lines.get(0).replace("list ", "")))
        .isGreaterThanOrEqualTo(SERVED.pages());
    assertThat(lines.get(1)).matches("screen .+");
    assertThat(Integer.parseInt(lines.get(2).replace("sync ", "")))
        .isGreaterThanOrEqualTo(SERVED.pages());
    assertThat(lines.get(3)).startsWith("article Lighthouse lens returns to Gannet Rock");
    assertThat(lines.subList(4, 6)).containsExactly("stored The quay is open", "problem 404");
  }

  private static String address(String language) {
    return "https://news.example.org/quay/" + language;
  }

  @Test
  void inKotlin() throws Exception {
    Tool.generated("kotlin");
    String classes = System.getProperty("surefire.test.class.path", "");
    holds(
        Tool.run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes.isEmpty() ? System.getProperty("java.class.path") : classes,
            "newsreel.samples.ReaderKt",
            SERVED.url(),
            PAGE,
            address("kotlin")));
  }

  @Test
  void inTypeScript() throws Exception {
    Tool.generated("typescript");
    Tool.run(Tool.installed("tsc"), "--project", "samples/typescript");
    holds(
        Tool.run(
            "node",
            "target/clients/typescript-compiled/samples/typescript/reader.js",
            SERVED.url(),
            PAGE,
            address("typescript")));
  }

  /** Nothing compiles Swift here: what the sample calls is looked up in what was generated. */
  @Test
  void inSwiftByName() throws IOException {
    Path client = Tool.generated("swift").resolve("Sources/NewsreelClient");
    String sample = Files.readString(Tool.CLIENT.resolve("samples/swift/Reader.swift"));
    StringBuilder generated = new StringBuilder();
    try (Stream<Path> files = Files.walk(client)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".swift")).toList()) {
        generated.append(Files.readString(file));
      }
    }
    assertThat(called("\\.(type[A-Z]\\w+)", sample))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(generated).contains("case " + name + "("));
    assertThat(called("\\b(\\w+API\\.\\w+\\((?:\\w+: [^,()]+(?:, )?)+)", sample))
        .hasSize(5)
        .allSatisfy(
            call -> {
              String function = call.substring(call.indexOf('.') + 1, call.indexOf('(') + 1);
              String declared =
                  generated.substring(generated.indexOf("open class func " + function));
              String parameters = declared.substring(0, declared.indexOf('\n'));
              assertThat(called("[(,] ?(\\w+): ", call))
                  .allSatisfy(label -> assertThat(parameters).contains(label + ": "));
            });
  }

  private static List<String> called(String pattern, String code) {
    return Pattern.compile(pattern).matcher(code).results().map(m -> m.group(1)).toList();
  }

  @Test
  void inPython() throws Exception {
    Path client = Tool.generated("python");
    Assumptions.assumeTrue(Tool.onPath("python3").isPresent(), "no python3");
    Map<String, String> environment = Map.of("PYTHONPATH", client.toString());
    try {
      Tool.run("python3", "-c", "import pydantic, urllib3, dateutil, typing_extensions");
    } catch (AssertionError e) {
      Assumptions.abort("python3 lacks pydantic, urllib3, python-dateutil or typing-extensions");
    }
    holds(
        Tool.run(
            environment,
            "python3",
            "samples/python/reader.py",
            SERVED.url(),
            PAGE,
            address("python")));
  }
}
