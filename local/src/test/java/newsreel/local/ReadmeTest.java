package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsreel.local.ReadmeExample.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every command of README.md that has an answer below it gives that answer. */
@Timeout(120)
class ReadmeTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /** Where README.md says that the server answers. */
  private static final String URL = "http://127.0.0.1:8080";

  @TempDir private Path data;

  @Test
  void theFirstStartPrintsWhatItSaysAndEachCommandAnswersAsItSays() throws Exception {
    assumeTrue(isInstalled("curl"), "curl is not installed");
    List<ReadmeExample> examples = ReadmeExample.read(Files.readString(HOME.resolve("README.md")));
    assertThat(examples.getFirst().command()).isEqualTo("./newsreel serve");
    StringWriter printed = new StringWriter();
    StringWriter faults = new StringWriter();
    PrintWriter out = new PrintWriter(printed, true);
    try (LocalServer server =
        LocalServer.open(
            HOME.resolve("template.yaml"),
            data.resolve("catalog"),
            0,
            new WiredHandlers(),
            new PrintWriter(faults, true))) {
      List<SamplePages.Outcome> stored =
          new SamplePages(HOME.resolve("events/pages")).store(server.gateway());
      server.start();
      Welcome.print(out, server.url(), stored);
      assertAnswer(examples.getFirst(), printed.toString().replace(server.url(), URL));
      for (ReadmeExample example : examples.subList(1, examples.size())) {
        if (example.command().startsWith("./newsreel extract ")) {
          assertAnswer(example, extract(example.command()));
        } else if (example.command().startsWith("./newsreel import ")) {
          assertAnswer(example, imported(example.command(), server.url()));
        } else {
          assertSoonAnswers(example, server.url());
        }
      }
      assertThat(faults.toString()).isEmpty();
    }
  }

  @Test
  void theCurlsAreOfEveryMainThing() throws IOException {
    List<String> commands =
        ReadmeExample.read(Files.readString(HOME.resolve("README.md"))).stream()
            .map(ReadmeExample::command)
            .toList();
    assertThat(commands)
        .anyMatch(c -> c.contains("text/plain"))
        .anyMatch(c -> c.contains("text/html"))
        .anyMatch(c -> c.contains("fields="))
        .anyMatch(c -> c.contains("limit="))
        .anyMatch(c -> c.contains("ids="))
        .anyMatch(c -> c.contains("/v1/topics"))
        .anyMatch(c -> c.contains("/v1/changes"))
        .anyMatch(c -> c.contains("if-match"))
        .anyMatch(c -> c.contains("/tracks/"))
        .anyMatch(c -> c.contains("/oembed"))
        .anyMatch(c -> c.contains("/cards/"))
        .anyMatch(c -> c.contains("-X DELETE"))
        .anyMatch(c -> c.startsWith("./newsreel extract "));
  }

  @Test
  void itNamesEveryParameterOfTheTemplate() throws IOException {
    String readme = Files.readString(HOME.resolve("README.md"));
    String table = readme.substring(readme.indexOf("| parameter | says |"));
    table = table.substring(0, table.indexOf("\n\n"));
    assertThat(all("^\\| `(\\w+)` \\|", table))
        .containsExactlyInAnyOrderElementsOf(template("Parameters"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/operations.md",
        "docs/apps.md"
      })
  void filesOutputsAndResourcesThatADocumentNamesAreThere(String document) throws IOException {
    Path file = HOME.resolve(document);
    String text = Files.readString(file);
    for (String link : all("\\]\\(([^:)#]+)[^:)]*\\)", text)) {
      assertThat(file.resolveSibling(link)).exists();
    }
    assertThat(template("Outputs")).containsAll(all("\\$\\(output (\\w+)\\)", text));
    assertThat(template("Resources")).containsAll(all("\\$\\(resource (\\w+)\\)", text));
  }

  /** Names in a section of template.yaml. */
  private static List<String> template(String section) throws IOException {
    String template = Files.readString(HOME.resolve("template.yaml"));
    String rest = template.substring(template.indexOf("\n" + section + ":\n") + 1);
    return all("^  (\\w+):$", rest.split("\n(?=\\w)", 2)[0]);
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  /**
   * What follows from a write comes a moment later, so that a read is made again for a while, and
   * so is a conditional edit that the placing of a picture was faster than.
   */
  private void assertSoonAnswers(ReadmeExample example, String url) throws Exception {
    boolean reads = Stream.of(" -X ", " -d ", "--data").noneMatch(example.command()::contains);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String answer = shell(example.command().replace(URL, url)).replace(url, URL);
    while ((reads || answer.contains("\"status\":412"))
        && !example.answer().matches(answer)
        && System.nanoTime() < end) {
      answer = shell(example.command().replace(URL, url)).replace(url, URL);
    }
    assertAnswer(example, answer);
  }

  private static void assertAnswer(ReadmeExample example, String answer) {
    Block expected = example.answer();
    if (!expected.matches(answer)) {
      assertThat(answer).as(example.command()).isEqualTo(expected.text());
    }
  }

  private String shell(String command) throws IOException, InterruptedException {
    Path errors = data.resolve("stderr");
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(HOME.toFile())
            .redirectError(errors.toFile())
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + Files.readString(errors)).isZero();
    return answer;
  }

  private static String extract(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] arguments =
        Stream.of(command.split(" ", -1))
            .skip(2)
            .map(word -> word.startsWith("events/") ? HOME.resolve(word).toString() : word)
            .toArray(String[]::new);
    int exit =
        new CommandLine(new ExtractCommand(new PrintStream(out, false, UTF_8))).execute(arguments);
    assertThat(exit).as(command).isZero();
    return out.toString(UTF_8);
  }

  private static String imported(String command, String api) {
    StringWriter out = new StringWriter();
    CommandLine line = Newsreel.commandLine().setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(new StringWriter(), true));
    String[] arguments =
        Stream.concat(Stream.of(command.split(" ", -1)).skip(1), Stream.of("--api", api))
            .toArray(String[]::new);
    assertThat(line.execute(arguments)).as(command).isZero();
    return out.toString();
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
