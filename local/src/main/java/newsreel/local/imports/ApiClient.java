package newsreel.local.imports;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.ingest.PageRecord;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API that pages are sent to. A page is tried again until it is stored or refused: sending it
 * twice does no harm.
 */
final class ApiClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Longer than API Gateway waits for a function. */
  private static final Duration ANSWER = Duration.ofSeconds(40);

  /** Of one page that the API fails on, as 500, 502 or 504. */
  private static final int MAX_FAILURES = 8;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final @Nullable String token;
  private final Pacing pacing;

  /**
   * @param base without a trailing slash
   * @param token a bearer token, where the API wants one
   */
  ApiClient(String base, @Nullable String token, Pacing pacing) {
    this.base = base;
    this.token = token;
    this.pacing = pacing;
  }

  /**
   * Asks for something small, so that a wrong address is told before anything is read.
   *
   * @throws StoppedException where nothing answers
   */
  void greet() throws StoppedException, InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "/v1/articles?limit=1")).timeout(ANSWER).build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status == 404) {
        throw new StoppedException(
            "%s is not the address of a Newsreel API: it knows no /v1/articles".formatted(base));
      }
    } catch (IOException e) {
      throw new StoppedException(
          "nothing answers at %s: start it with ./newsreel serve, or name another by --api"
              .formatted(base));
    }
  }

  /**
   * @throws StoppedException where the token is refused, or nothing has been answered for long
   */
  Answer store(PageRecord page) throws StoppedException, InterruptedException {
    String query = page.url() == null ? "" : "?url=" + encoded(page.url());
    return send(
        request("/v1/articles" + query)
            .header("content-type", page.contentType())
            .POST(BodyPublishers.ofByteArray(page.content()))
            .build());
  }

  /**
   * @throws StoppedException as for a page
   */
  Answer putPicture(WebUrl url, byte[] file) throws StoppedException, InterruptedException {
    return send(
        request("/v1/pictures?url=" + encoded(url))
            .header("content-type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(file))
            .build());
  }

  private Answer send(HttpRequest request) throws StoppedException, InterruptedException {
    for (int failures = 0; ; ) {
      pacing.await();
      HttpResponse<byte[]> response;
      try {
        response = http.send(request, BodyHandlers.ofByteArray());
      } catch (IOException e) {
        failures++;
        pacing.failed(failures, "nothing answers at " + base);
        continue;
      }
      int status = response.statusCode();
      if (status == 429 || status == 503) {
        failures++;
        pacing.refused(
            failures,
            response.headers().firstValue("retry-after"),
            base + " has been overloaded or out of service (" + status + ")");
        continue;
      }
      pacing.answered();
      if (status < 300) {
        return new Answer.Stored(outcome(response), images(response));
      }
      if (status == 401 || status == 403) {
        throw new StoppedException(
            "the API refuses the token (%d): give one with the scope catalog:write by --token"
                .formatted(status));
      }
      failures++;
      if (status < 500 || failures == MAX_FAILURES) {
        return new Answer.Refused(reason(response));
      }
      pacing.pause(failures);
    }
  }

  private static String encoded(WebUrl url) {
    return URLEncoder.encode(url.value(), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(ANSWER);
    if (token != null) {
      request.header("authorization", "Bearer " + token);
    }
    return request;
  }

  /** Addresses of photos and stills, as the API has them. */
  private static List<WebUrl> images(HttpResponse<byte[]> response) {
    List<WebUrl> images = new ArrayList<>();
    try {
      JsonNode article = JSON.readTree(response.body());
      for (JsonNode image : article.path("images")) {
        WebUrl.parse(image.path("url").asString("")).ifPresent(images::add);
      }
      for (JsonNode video : article.path("videos")) {
        WebUrl.parse(video.at("/thumbnail/url").asString("")).ifPresent(images::add);
      }
    } catch (JacksonException noArticle) {
      // Its pictures are left to the API.
    }
    return images;
  }

  private static Answer.Outcome outcome(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("newsreel-outcome")
        .map(text -> Answer.Outcome.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(response.statusCode() == 201 ? Answer.Outcome.CREATED : Answer.Outcome.UNCHANGED);
  }

  private static String reason(HttpResponse<byte[]> response) {
    Optional<String> said = Optional.empty();
    try {
      JsonNode problem = JSON.readTree(response.body());
      StringBuilder detail = new StringBuilder(problem.path("detail").asString(""));
      for (JsonNode error : problem.path("errors")) {
        detail
            .append(' ')
            .append(error.path("pointer").asString(""))
            .append(' ')
            .append(error.path("detail").asString(""))
            .append('.');
      }
      said = Optional.of(detail.toString()).filter(text -> !text.isBlank());
    } catch (JacksonException e) {
      // Said in the status alone.
    }
    return said.orElse("The API answered " + response.statusCode() + ".");
  }

  @Override
  public void close() {
    http.close();
  }
}
