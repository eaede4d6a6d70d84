package newsreel.local.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import newsreel.catalog.ports.Backoff;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue by HTTP. What passes (no answer, 429, 5xx) is tried again for some minutes. */
public final class HttpCatalogue implements CatalogueCalls, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Longer than API Gateway waits for a function. */
  private static final Duration ANSWER = Duration.ofSeconds(40);

  private static final int MAX_ATTEMPTS = 12;
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(20));

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final @Nullable String token;

  /**
   * @param base start of the API's addresses
   * @param token a bearer token, where the API wants one
   */
  public HttpCatalogue(String base, @Nullable String token) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.token = token == null || token.isBlank() ? null : token.strip();
  }

  @Override
  public JsonNode call(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(ANSWER)
            .header("content-type", "application/json")
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("authorization", "Bearer " + token);
    }
    String last = "";
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      try {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() < 300) {
          return JSON.readTree(response.body());
        }
        last = reason(response);
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          throw new RefusedException(response.statusCode(), last);
        }
      } catch (RefusedException refused) {
        throw refused;
      } catch (IOException | JacksonException failed) {
        last = "nothing that can be read answers at " + base;
      }
      if (attempt < MAX_ATTEMPTS) {
        Thread.sleep(BACKOFF.delay(attempt));
      }
    }
    throw new IOException(last + ": run the same again to go on");
  }

  private static String reason(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      return "the API refuses the token (%d): give one with the scope that this takes by --token"
          .formatted(status);
    }
    try {
      JsonNode problem = JSON.readTree(response.body());
      String detail = problem.path("detail").asString("");
      return detail.isEmpty() ? "the API answered " + status : detail;
    } catch (JacksonException noJson) {
      return "the API answered " + status;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
