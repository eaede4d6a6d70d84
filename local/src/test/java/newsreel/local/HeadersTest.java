package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.local.template.Cors;
import newsreel.local.template.Route;
import newsreel.local.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of every route of template.yaml, over HTTP. */
class HeadersTest {
  private static final String ELSEWHERE = "https://app.example.org";

  @RegisterExtension static final ServedCatalogue CATALOGUE = new ServedCatalogue();

  private final HttpClient http = HttpClient.newHttpClient();

  private static Template template() throws IOException {
    return Template.read(Path.of("../template.yaml"), Map.of());
  }

  static List<Route> routes() throws IOException {
    return template().routes();
  }

  /** With an item that is there, and with one that is not. */
  private static List<String> paths(Route route) {
    String known =
        route.path().contains("/articles/")
            ? "lighthouse-lens-returns-5d367c607c35"
            : "first-light-62f9f3075010";
    return List.of(
        route
            .path()
            .replace("{id}", known)
            .replace("{language}", "en")
            .replace("{file}", "1280.jpg")
            .replaceAll("\\{\\w+}", "none"),
        route.path().replaceAll("\\{\\w+}", "none"));
  }

  private HttpResponse<String> send(Route route, String path, boolean fromElsewhere)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(CATALOGUE.url() + path))
            .header("cookie", "session=1")
            .method(route.method(), BodyPublishers.noBody());
    if (fromElsewhere) {
      request.header("origin", ELSEWHERE);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyAnswerIsOfTheTypeThatItSaysAndSetsNoCookie(Route route) throws Exception {
    for (String path : paths(route)) {
      HttpResponse<String> answer = send(route, path, false);
      assertThat(header(answer, "x-content-type-options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "content-type")).as(path).isNotEmpty();
      assertThat(answer.headers().map())
          .doesNotContainKeys("set-cookie", "server", "x-powered-by", "via");
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyPageSaysWhatItMayLoadWhoMayFrameItAndWhatItHasNoUseFor(Route route) throws Exception {
    for (String path : paths(route)) {
      HttpResponse<String> answer = send(route, path, false);
      if (header(answer, "content-type").startsWith("text/html")) {
        assertThat(header(answer, "content-security-policy"))
            .as(path)
            .startsWith("default-src 'none'; ")
            .contains("base-uri 'none'", "form-action ", "frame-ancestors ")
            .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(header(answer, "referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "permissions-policy"))
            .contains("camera=()", "microphone=()", "geolocation=()", "payment=()");
      }
    }
  }

  @Test
  void thereArePagesAmongThem() throws Exception {
    for (String path : new String[] {"/", "/cards/first-light-62f9f3075010", "/cards/none"}) {
      assertThat(header(CATALOGUE.get(path), "content-type")).startsWith("text/html");
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void anotherOriginMayReadAndNothingElse(Route route) throws Exception {
    HttpResponse<String> answer = send(route, paths(route).getLast(), true);
    if (Set.of("GET", "HEAD").contains(route.method())) {
      assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
    } else {
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void aPreflightAllowsReadingAsTheTemplateSaysWhateverIsAskedFor(String method) throws Exception {
    Cors cors = template().cors();
    assertThat(cors.methods()).containsExactly("GET", "HEAD");
    assertThat(cors.headers()).doesNotContain("authorization", "content-type", "*");
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(CATALOGUE.url() + "/v1/articles"))
            .header("origin", ELSEWHERE)
            .header("access-control-request-method", method)
            .method("OPTIONS", BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(preflight, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "access-control-allow-methods")).isEqualTo("GET,HEAD");
    assertThat(header(answer, "access-control-allow-headers"))
        .isEqualTo(String.join(",", cors.headers()));
    assertThat(header(answer, "access-control-max-age")).isEqualTo(Integer.toString(cors.maxAge()));
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }
}
