package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prism as a proxy in front of the local server, which holds every exchange against the contract:
 * those of {@code events/}, and those of the README.
 */
class ValidatingProxyTest {
  private static final String PART = "application/json; profile=part";
  private static final String VIOLATIONS = "sl-violations";
  private static final Path ROOT = Tool.CLIENT.resolve("..").normalize();

  @RegisterExtension static final ServedSamples SERVED = ServedSamples.withTools();
  @TempDir static Path folder;
  private static @Nullable Process prism;
  private static int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void proxy() throws Exception {
    String tool = Tool.installed("prism");
    Path contract = folder.resolve("contract.json");
    Files.writeString(contract, contract().toString());
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process started =
        new ProcessBuilder(tool, "proxy", contract.toString(), SERVED.url(), "--port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prism.txt").toFile())
            .start();
    prism = started;
    for (int i = 0; i < 300; i++) {
      if (Files.readString(folder.resolve("prism.txt")).contains("Prism is listening")) {
        return;
      }
      if (started.waitFor(200, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new AssertionError(Files.readString(folder.resolve("prism.txt")));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    Process started = prism;
    if (started != null) {
      started.descendants().forEach(ProcessHandle::destroy);
      started.destroy();
      started.waitFor();
    }
  }

  /** The contract, in which an answer may be a part: Prism tells no media types by parameters. */
  private static JsonNode contract() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVED.url() + "/openapi.json")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      JsonNode contract =
          JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
      for (JsonNode content : contract.findValues("content")) {
        if (content.has(PART)) {
          ObjectNode whole = content.path("application/json").asObject();
          JsonNode schema = whole.path("schema");
          whole
              .putObject("schema")
              .putArray("anyOf")
              .add(schema)
              .add(content.path(PART).path("schema"));
          content.asObject().remove(PART);
        }
      }
      return contract;
    }
  }

  @Test
  void noExchangeOfAnEventIsAViolation() throws Exception {
    List<String> violations = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<String, JsonNode> event : events()) {
      asked++;
      send(event.getValue())
          .headers()
          .firstValue(VIOLATIONS)
          .ifPresent(found -> violations.add(event.getKey() + ": " + found));
    }
    assertThat(asked).isGreaterThan(40);
    assertThat(violations).isEmpty();
  }

  /**
   * By file; what stores something comes before what reads it, and that before what withdraws it.
   */
  private static List<Map.Entry<String, JsonNode>> events() throws IOException {
    List<Map.Entry<String, JsonNode>> events = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("events"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode event = JsonMapper.shared().readTree(Files.readString(file));
        if (event.has("routeKey")) {
          events.add(Map.entry(file.getFileName().toString(), event));
        }
      }
    }
    List<String> order = List.of("POST", "PUT", "PUT track", "GET", "PATCH", "DELETE");
    events.sort(
        Comparator.comparing(
            event -> {
              String route = event.getValue().path("routeKey").asString();
              String method = route.substring(0, route.indexOf(' '));
              return order.indexOf(
                  route.startsWith("PUT") && route.contains("track") ? "PUT track" : method);
            }));
    return events;
  }

  private HttpResponse<byte[]> send(JsonNode event) throws IOException, InterruptedException {
    String query = event.path("rawQueryString").asString("");
    String path = event.path("rawPath").asString() + (query.isEmpty() ? "" : "?" + query);
    String body = event.path("body").asString("");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("authorization", "Bearer local")
            .method(
                event.at("/requestContext/http/method").asString(),
                body.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(
                        event.path("isBase64Encoded").asBoolean(false)
                            ? Base64.getDecoder().decode(body)
                            : body.getBytes(UTF_8)));
    for (String name : List.of("content-type", "if-match", "if-none-match", "accept")) {
      event.path("headers").path(name).asStringOpt().ifPresent(v -> request.header(name, v));
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Test
  void noRequestOfTheReadmeIsAViolation() throws Exception {
    List<String> commands =
        Files.readString(ROOT.resolve("README.md"))
            .lines()
            .filter(line -> line.matches("(article|etag)=.*|(printf .* \\| )?curl -.*"))
            .filter(line -> !line.contains("$token") && !line.contains("$(output"))
            .map(line -> line.replace("http://127.0.0.1:8080", "http://127.0.0.1:" + port))
            .toList();
    assertThat(commands).hasSizeGreaterThan(12);
    Path heads = folder.resolve("heads.txt");
    Path script = folder.resolve("readme.sh");
    Files.writeString(
        script,
        """
        cd '%s'
        curl() { command curl -D '%s.one' -H 'authorization: Bearer local' "$@"; cat '%s.one' >> '%s'; }
        """
                .formatted(ROOT, heads, heads, heads)
            + String.join("\n", commands)
            + "\n");
    Tool.run("bash", script.toString());
    assertThat(lines(heads).filter(line -> line.startsWith("HTTP/")).count())
        .isGreaterThanOrEqualTo(commands.stream().filter(c -> c.contains("curl")).count());
    assertThat(lines(heads).filter(Pattern.compile("(?i)^" + VIOLATIONS).asPredicate())).isEmpty();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readString(file).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
