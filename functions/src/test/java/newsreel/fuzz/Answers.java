package newsreel.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fuzz target: hostile bytes in, an answer that may be given out, whatever they are. */
public final class Answers {
  /** The cases that the fuzzer starts from, those among them that it found once. */
  static final Path KNOWN = Path.of("src", "test", "fuzz");

  private static final List<String> OF_AN_ARTICLE =
      List.of("/v1/articles/{id}", "/v1/articles/{id}/videos", "/articles/{id}");
  private static final List<String> OF_A_VIDEO =
      List.of(
          "/v1/videos/{id}", "/cards/{id}", "/videos/{id}", "/v1/videos/{id}/tracks/{language}");
  private static final List<String> OF_ALL =
      List.of(
          "/v1/articles",
          "/v1/videos",
          "/v1/changes",
          "/feeds/videos.rss",
          "/feeds/articles.json",
          "/sitemaps/videos.xml",
          "/");

  private static final Map<Surface, Long> CASES = new EnumMap<>(Surface.class);
  private static final Map<Integer, Long> STATUSES = new TreeMap<>();

  private Answers() {}

  static List<Path> known() throws IOException {
    try (Stream<Path> files = Files.list(KNOWN)) {
      return files.sorted().toList();
    }
  }

  /** Called by Jazzer before the first case: loads the classes, which is no case's time. */
  public static void fuzzerInitialize() throws IOException {
    for (Path file : known()) {
      fuzzerTestOneInput(Files.readAllBytes(file));
    }
  }

  /** Called by Jazzer for each case. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    Surface surface = Surface.of(data[0]);
    Exchanges exchanges = new Exchanges();
    Exchanges.Answer answer =
        exchanges.send(surface.request(Arrays.copyOfRange(data, 1, data.length)));
    CASES.merge(surface, 1L, Long::sum);
    STATUSES.merge(answer.status(), 1L, Long::sum);
    Oracle.hold(answer);
    if (answer.status() <= 201 && answer.type().equals("application/json")) {
      readBack(exchanges, answer);
    }
  }

  /** What was stored can be shown on every surface. */
  private static void readBack(Exchanges exchanges, Exchanges.Answer stored) {
    JsonNode item = JsonMapper.shared().readTree(stored.body());
    String id = item.path("id").asString("");
    switch (item.path("type").asString("")) {
      case "article" -> {
        OF_AN_ARTICLE.forEach(route -> Oracle.hold(exchanges.get(route, id)));
        for (JsonNode video : item.path("videos")) {
          OF_A_VIDEO.forEach(
              route -> Oracle.hold(exchanges.get(route, video.path("id").asString())));
        }
      }
      case "video" -> OF_A_VIDEO.forEach(route -> Oracle.hold(exchanges.get(route, id)));
      default -> {
        return;
      }
    }
    OF_ALL.forEach(route -> Oracle.hold(exchanges.get(route, id)));
  }

  /** Called by Jazzer at the end. */
  public static void fuzzerTearDown() {
    System.out.printf(
        "fuzz: %,d cases tried%n  by surface %s%n  by status %s%n",
        CASES.values().stream().mapToLong(n -> n).sum(), CASES, STATUSES);
  }
}
