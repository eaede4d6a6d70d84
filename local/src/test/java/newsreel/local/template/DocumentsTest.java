package newsreel.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents name, against what there is; and their commands, as far as no account is
 * needed.
 */
class DocumentsTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final TemplateNode TEMPLATE =
      new TemplateNode(YamlTree.read(read(HOME.resolve("template.yaml"))));
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern OUTPUT = Pattern.compile("\\$\\(output (\\w+)\\)");
  private static final Pattern RESOURCE = Pattern.compile("\\$\\(resource (\\w+)\\)");
  private static final Pattern OVERRIDE = Pattern.compile("(?<=[ \"])([A-Z]\\w+)=\\S");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
  private static final Set<String> ROOTS =
      Set.of("functions", "local", "bench", "client", "docs", "events", "template.yaml");

  @TempDir private Path folder;

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(HOME);
        Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .map(HOME::relativize)
          .sorted()
          .toList();
    }
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group(1));
  }

  /** Cells of the first column of the table under a heading row. */
  private static List<String> firstColumn(String document, String head) {
    int begin = document.indexOf("| " + head + " |");
    assertThat(begin).as("a table of " + head).isNotNegative();
    String table = document.substring(begin, document.indexOf("\n\n", begin));
    return matches(ROW, table).flatMap(cell -> matches(CODE, cell)).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) {
    Path file = HOME.resolve(document);
    for (MatchResult link : LINK.matcher(read(file)).results().toList()) {
      Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1)).normalize();
      assertThat(target).as(document + ": " + link.group()).exists();
      if (link.group(2) != null) {
        assertThat(headings(read(target)))
            .as(document + ": " + link.group())
            .contains(link.group(2));
      }
    }
  }

  private static List<String> headings(String document) {
    return document
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPathThatIsNamedIsThere(Path document) {
    assertThat(
            matches(CODE, read(HOME.resolve(document)))
                .filter(code -> code.matches("[\\w.-]+(/[\\w.-]+)+/?|[\\w-]+\\.yaml"))
                .filter(code -> ROOTS.contains(code.split("/", 2)[0]))
                .filter(code -> !code.contains("/target/")))
        .allSatisfy(path -> assertThat(HOME.resolve(path)).as(document + ": " + path).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyOutputAndResourceOfACommandIsInTheTemplate(Path document) {
    String text = read(HOME.resolve(document));
    assertThat(matches(OUTPUT, text)).isSubsetOf(TEMPLATE.at("Outputs").entries().keySet());
    assertThat(matches(RESOURCE, text)).isSubsetOf(TEMPLATE.at("Resources").entries().keySet());
  }

  /** The next plain deployment would take such a value back. */
  @ParameterizedTest
  @MethodSource("documents")
  void noCommandPassesAParameterBesideSamconfig(Path document) {
    assertThat(read(HOME.resolve(document))).doesNotContain("--parameter-overrides");
  }

  @Test
  void samconfigShowsHowParametersAreWritten() {
    String example =
        read(HOME.resolve("samconfig.toml"))
            .lines()
            .filter(line -> line.startsWith("# parameter_overrides = "))
            .findFirst()
            .orElseThrow();

    assertThat(matches(OVERRIDE, example))
        .contains("FrameAncestors")
        .isSubsetOf(TEMPLATE.at("Parameters").entries().keySet());
    assertThat(example).contains("\\\"'self' https://www.example.com\\\"");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandIsOneThatTheShellCanRead(Path document) throws Exception {
    for (String block : matches(SHELL, read(HOME.resolve(document))).toList()) {
      Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
      shell.getOutputStream().write(block.getBytes(UTF_8));
      shell.getOutputStream().close();
      String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
      assertThat(shell.waitFor()).as(document + ": " + block + said).isZero();
    }
  }

  @Test
  void decisionsAreNumberedWithoutAGapAndSayTheirNumber() throws IOException {
    List<Path> decisions;
    try (Stream<Path> files = Files.list(HOME.resolve("docs/decisions"))) {
      decisions = files.sorted().toList();
    }
    for (int i = 0; i < decisions.size(); i++) {
      assertThat(decisions.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
      assertThat(read(decisions.get(i))).startsWith("# " + (i + 1) + ". ");
    }
  }

  @Test
  void theReadmeListsEveryParameterAndEveryOutput() {
    String readme = read(HOME.resolve("README.md"));
    assertThat(firstColumn(readme, "parameter"))
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.at("Parameters").entries().keySet());
    assertThat(firstColumn(readme, "output"))
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.at("Outputs").entries().keySet());
  }

  @Test
  void operationsSaysOfEveryAlarmWhatToDo() {
    assertThat(firstColumn(read(HOME.resolve("docs/operations.md")), "alarm"))
        .containsExactlyInAnyOrderElementsOf(resourcesOfType("AWS::CloudWatch::Alarm"));
  }

  @Test
  void thePictureShowsEveryFunctionTableAndQueue() {
    String picture = read(HOME.resolve("docs/architecture.md"));
    for (String type :
        List.of("AWS::Serverless::Function", "AWS::DynamoDB::Table", "AWS::SQS::Queue")) {
      assertThat(resourcesOfType(type)).isNotEmpty().allMatch(picture::contains);
    }
  }

  private static Set<String> resourcesOfType(String type) {
    return TEMPLATE.at("Resources").entries().entrySet().stream()
        .filter(resource -> resource.getValue().at("Type").text().equals(type))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Tests, modules and profiles that Maven is given. */
  @ParameterizedTest
  @MethodSource("documents")
  void everyMavenCommandNamesWhatThereIs(Path document) throws IOException {
    String poms =
        Stream.of("", "functions", "local", "bench", "client")
            .map(module -> read(HOME.resolve(module).resolve("pom.xml")))
            .collect(Collectors.joining());
    for (String command :
        matches(Pattern.compile("(mvn [^`\\n|]+)"), read(HOME.resolve(document))).toList()) {
      for (String word : command.split("\\s+", -1)) {
        if (word.startsWith("-P")) {
          for (String profile : word.substring(2).split(",", -1)) {
            assertThat(poms).as(command).contains("<id>" + profile + "</id>");
          }
        } else if (word.startsWith("-Dtest=")) {
          for (String test : word.substring(7).replace("'", "").split(",", -1)) {
            assertThat(exists(test)).as(command + ": " + test).isTrue();
          }
        }
      }
      matches(Pattern.compile("-pl (\\S+)"), command)
          .flatMap(modules -> Stream.of(modules.split(",", -1)))
          .forEach(module -> assertThat(HOME.resolve(module).resolve("pom.xml")).exists());
    }
  }

  private static boolean exists(String test) throws IOException {
    Pattern name = Pattern.compile(test.replace("*", ".*") + "\\.java");
    for (String module : List.of("functions", "local", "bench")) {
      Path tests = HOME.resolve(module).resolve("src/test/java");
      if (Files.exists(tests)) {
        try (Stream<Path> files = Files.walk(tests)) {
          if (files.anyMatch(f -> name.matcher(f.getFileName().toString()).matches())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The restored table is imported by a template that this line cuts out of the whole. */
  @Test
  void theTemplateOfARestoredTableIsOne() throws Exception {
    String line =
        read(HOME.resolve("docs/operations.md"))
            .lines()
            .filter(l -> l.endsWith("> table.yaml"))
            .findFirst()
            .orElseThrow();
    Files.copy(HOME.resolve("template.yaml"), folder.resolve("template.yaml"));
    assertThat(run(List.of("sh", "-e", "-c", line))).isZero();
    TemplateNode table =
        new TemplateNode(YamlTree.read(Files.readString(folder.resolve("table.yaml"))));
    assertThat(table.at("Resources").entries().keySet()).containsExactly("Table");
    assertThat(table.at("Resources", "Table").node())
        .isEqualTo(TEMPLATE.at("Resources", "Table").node());
    assumeTrue(run(List.of("cfn-lint", "--version")) == 0, "cfn-lint is not installed");
    assertThat(run(List.of("cfn-lint", "table.yaml"))).isZero();
  }

  /** Names and arguments, by the AWS CLI's own model of the services. Nothing is sent. */
  @Test
  void everyAwsCommandIsOneThatTheCliKnows() throws Exception {
    assumeTrue(
        run(List.of("python3", "-c", "import awscli")) == 0,
        "the AWS CLI is not a Python module here");
    List<String> commands = new ArrayList<>();
    for (Path document : documents()) {
      matches(SHELL, read(HOME.resolve(document)))
          .flatMap(block -> matches(Pattern.compile("(?<=^|[(; ])(aws [a-z][^\\n]*)"), block))
          .forEach(commands::add);
    }
    assertThat(commands).hasSizeGreaterThan(10);
    Path script = folder.resolve("aws_commands.py");
    try (var source = DocumentsTest.class.getResourceAsStream("aws_commands.py")) {
      Files.write(script, Objects.requireNonNull(source).readAllBytes());
    }
    Files.write(folder.resolve("commands.txt"), commands);
    assertThat(run(List.of("python3", "aws_commands.py", "commands.txt"))).as(said()).isZero();
  }

  private int run(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("said.txt").toFile())
          .start()
          .waitFor();
    } catch (IOException absent) {
      return -1;
    }
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }
}
