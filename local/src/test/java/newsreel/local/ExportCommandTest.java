package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExportCommandTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anEmptyCatalogueThatImportsAnExportIsEqualItemByItem(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("catalogue.ndjson.gz");
    Map<String, JsonNode> before;
    try (LocalServer server = open(folder.resolve("one"))) {
      server.start();
      OwnCatalogue own = new OwnCatalogue(server.gateway(), null);
      for (int i = 0; i < 3; i++) {
        own.call("PUT", "/v1/articles/ferry-" + i, page(i));
      }
      own.call("PUT", "/v1/articles/ferry-0", page(7));
      before = records(own);
      assertThat(run("export", "--api", server.url(), "--output", file.toString()))
          .as(err.toString())
          .isZero();
    }
    try (LocalServer server = open(folder.resolve("two"))) {
      server.start();
      assertThat(run("import", "--api", server.url(), file.toString())).as(err.toString()).isZero();
      assertThat(out.toString()).contains("7 articles and videos");
      assertThat(records(new OwnCatalogue(server.gateway(), null))).isEqualTo(before);
    }
    assertThat(before).hasSize(7);
  }

  @Test
  void aFileThatWasCutOffIsNoWholeCatalogue(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("catalogue.ndjson");
    try (LocalServer server = open(folder.resolve("one"))) {
      server.start();
      new OwnCatalogue(server.gateway(), null).call("PUT", "/v1/articles/ferry", page(1));
      assertThat(run("export", "--api", server.url(), "--output", file.toString())).isZero();
      List<String> lines = Files.readAllLines(file);
      Files.write(file, lines.subList(0, lines.size() - 1));

      assertThat(run("import", "--api", server.url(), file.toString())).isEqualTo(1);
      assertThat(err.toString()).contains("was cut off");
    }
  }

  private static byte[] page(int number) {
    return """
    {"headline": "Ferry %1$d leaves", "body": ["At dawn."],
     "videos": [{"title": "Ferry %1$d", "contentUrl": "https://video.example.org/%2$d.mp4"}]}
    """
        .formatted(number, number % 4)
        .getBytes(UTF_8);
  }

  private static Map<String, JsonNode> records(OwnCatalogue catalogue) throws Exception {
    Map<String, JsonNode> records = new TreeMap<>();
    for (JsonNode record : catalogue.call("GET", "/v1/records").path("records")) {
      records.put(record.path("type").asString() + " " + record.path("id").asString(), record);
    }
    return records;
  }

  private static LocalServer open(Path data) throws Exception {
    return LocalServer.open(
        HOME.resolve("template.yaml"),
        data,
        0,
        new WiredHandlers(),
        new PrintWriter(System.err, true, UTF_8));
  }

  private int run(String... arguments) {
    return Newsreel.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
