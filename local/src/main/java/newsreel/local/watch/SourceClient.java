package newsreel.local.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's routes of sources. Each failure is a sentence for the person at the terminal. */
public final class SourceClient implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(40);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String base;
  private final @Nullable String token;

  /**
   * @param base without a trailing slash
   * @param token a bearer token, where the API wants one
   */
  public SourceClient(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /**
   * @param removals {@code keep} or {@code withdraw}
   */
  public SourceState put(String id, WebUrl url, String removals, @Nullable Integer pagesPerHour)
      throws IOException, InterruptedException {
    ObjectNode source = JSON.createObjectNode().put("url", url.value()).put("removals", removals);
    if (pagesPerHour != null) {
      source.put("pagesPerHour", pagesPerHour);
    }
    return send(
        request(id)
            .header("content-type", "application/json")
            .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(source)))
            .build());
  }

  public SourceState get(String id) throws IOException, InterruptedException {
    return send(request(id).GET().build());
  }

  private HttpRequest.Builder request(String id) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/v1/sources/" + id)).timeout(ANSWER);
    if (token != null) {
      request.header("authorization", "Bearer " + token);
    }
    return request;
  }

  private SourceState send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IOException(
          "nothing answers at %s: start it with ./newsreel serve, or name another by --api"
              .formatted(base),
          e);
    }
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      throw new IOException(
          "the API refuses the token (%d): give one with the scope catalog:write by --token"
              .formatted(status));
    }
    JsonNode body = json(response.body());
    if (status < 300 && body.path("type").asString("").equals("source")) {
      return SourceState.of(body);
    }
    String detail = body.path("detail").asString("");
    throw new IOException(
        detail.isEmpty()
            ? "%s is not the address of a Newsreel API: it answered %d".formatted(base, status)
            : detail + errors(body));
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  private static String errors(JsonNode problem) {
    StringBuilder errors = new StringBuilder();
    for (JsonNode error : problem.path("errors")) {
      errors
          .append(' ')
          .append(error.path("pointer").asString(""))
          .append(' ')
          .append(error.path("detail").asString(""))
          .append('.');
    }
    return errors.toString();
  }

  @Override
  public void close() {
    http.close();
  }
}
