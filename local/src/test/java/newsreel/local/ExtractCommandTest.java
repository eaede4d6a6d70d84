package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private int extract(List<String> arguments) {
    ExtractCommand command = new ExtractCommand(new PrintStream(out, false, UTF_8));
    return new CommandLine(command).execute(arguments.toArray(String[]::new));
  }

  private List<JsonNode> lines() {
    return out.toString(UTF_8).lines().map(JSON::readTree).toList();
  }

  private String page(int number) throws IOException {
    return Files.writeString(
            folder.resolve(number + ".html"),
            "<!DOCTYPE html><html><body><article><h1>Page %d</h1><p>Text.</p></article></body></html>"
                .formatted(number))
        .toString();
  }

  @Test
  void everyFileIsALineInTheOrderOfTheArguments() throws IOException {
    List<String> files = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      files.add(page(number));
    }
    assertThat(extract(files)).isZero();
    assertThat(lines())
        .extracting(line -> line.path("headline").asString())
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i + 1).limit(40).map(i -> "Page " + i).toList());
  }

  @Test
  void htmlAndTextAreToldApartByTheirContent() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("../events/pages"))) {
      assertThat(extract(pages.map(Path::toString).sorted().toList())).isZero();
    }
    assertThat(lines())
        .isNotEmpty()
        .allSatisfy(
            article -> {
              assertThat(article.path("type").asString()).isEqualTo("article");
              assertThat(article.path("videos").size()).isPositive();
              assertThat(article.path("body").size()).isPositive();
              assertThat(article.has("evidence")).isFalse();
              assertThat(article.path("videos").get(0).has("lacks")).isFalse();
            });
  }

  @Test
  void theEvidenceSaysWhereEachPropertyCameFromAndWhatAVideoLacks() throws IOException {
    String page =
        Files.writeString(
                folder.resolve("video.html"),
                """
                <html><body><article><h1>New ferry leaves the yard</h1>
                <video src="https://quay.example/ferry.mp4" title="The ferry"></video>
                <p>The ferry left the yard on Monday with forty guests on board.</p></article>
                """)
            .toString();
    assertThat(extract(List.of("--evidence", page))).isZero();
    JsonNode article = lines().getFirst();
    assertThat(article.path("evidence").path("headline").path("at").asString()).isEqualTo("h1");
    assertThat(article.path("videos").get(0).path("lacks"))
        .extracting(lack -> lack.path("use").asString() + " " + lack.path("field").asString())
        .contains("google-video uploadedAt", "oembed width", "accessible-card tracks");
  }

  @Test
  void aFailedFileIsAProblemOnItsLineAndTheExitCodeOne() throws IOException {
    String empty = Files.writeString(folder.resolve("empty.txt"), "").toString();
    String absent = folder.resolve("absent.txt").toString();
    assertThat(extract(List.of(page(1), empty, absent, page(2)))).isEqualTo(1);
    assertThat(lines())
        .extracting(line -> line.path("status").asInt(200))
        .containsExactly(200, 422, 422, 200);
    assertThat(lines().get(1).path("detail").asString()).startsWith(empty + ": ");
    assertThat(lines().get(2).path("detail").asString())
        .isEqualTo("There is no file " + absent + ".");
  }

  @Test
  void theUrlIsTheArticlesWhereThePageSaysNone() throws IOException {
    assertThat(extract(List.of("--url", "https://news.example.com/a", page(1)))).isZero();
    assertThat(lines().getFirst().path("url").asString()).isEqualTo("https://news.example.com/a");
  }
}
