package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import newsreel.catalog.ports.UnavailableException;
import org.junit.jupiter.api.Test;

final class RouterTest {
  private static Response route(Function<Request, Response> answer, String key) {
    return new Router(Map.of("GET /v1/articles", answer)).route(Requests.withKey(key));
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static Response ok(Request request) {
    return Response.of(200, "text/plain", new byte[] {'a'});
  }

  @Test
  void aGetAnswersHeadTooWithoutTheBody() {
    Response get = route(RouterTest::ok, "GET /v1/articles");
    Response head = route(RouterTest::ok, "HEAD /v1/articles");

    assertThat(text(get)).isEqualTo("a");
    assertThat(head.body()).isEmpty();
    assertThat(head.headers())
        .isEqualTo(get.headers())
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(new Router(Map.of("GET /a", RouterTest::ok)).routeKeys()).containsExactly("GET /a");
  }

  @Test
  void aRouteThatIsNotThereIsAProblem() {
    Response missing = route(RouterTest::ok, "GET /v1/none");

    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.headers())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("cache-control", "public, max-age=5");
    assertThat(text(missing)).contains("\"title\":\"Not Found\"");
  }

  @Test
  void aCatalogueOutOfReachIsToldWithWhenToTryAgain() {
    UnavailableException busy = new UnavailableException("throttled");
    Response response =
        route(
            request -> {
              throw busy;
            },
            "GET /v1/articles");

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers())
        .containsEntry("retry-after", "1")
        .containsEntry("cache-control", "no-store");
    assertThat(response.outcome()).isEqualTo(Outcome.failed(busy));
    assertThat(text(response)).doesNotContain("throttled");
  }

  @Test
  void whatGoesWrongHereIsForTheLogAndNotForTheReader() {
    IllegalStateException secret = new IllegalStateException("secret");
    Response response =
        route(
            request -> {
              throw secret;
            },
            "GET /v1/articles");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.outcome()).isEqualTo(Outcome.failed(secret));
    assertThat(text(response))
        .contains("\"title\":\"Internal Server Error\"")
        .doesNotContain("secret");
  }

  @Test
  void anOutcomeIsWhatTheStatusSays() {
    assertThat(Outcome.ofStatus(200).kind()).isEqualTo(Outcome.Kind.ANSWERED);
    assertThat(Outcome.ofStatus(304).kind()).isEqualTo(Outcome.Kind.NOT_MODIFIED);
    assertThat(Outcome.ofStatus(399).kind()).isEqualTo(Outcome.Kind.ANSWERED);
    assertThat(Outcome.ofStatus(400).kind()).isEqualTo(Outcome.Kind.REFUSED);
    assertThat(Outcome.ofStatus(499).kind()).isEqualTo(Outcome.Kind.REFUSED);
    assertThat(Outcome.ofStatus(500).kind()).isEqualTo(Outcome.Kind.FAILED);
    assertThat(Outcome.Kind.NOT_MODIFIED.key()).isEqualTo("notModified");
    assertThat(Outcome.written(Outcome.Kind.STORED, "a", 2))
        .isEqualTo(new Outcome(Outcome.Kind.STORED, "a", 2, null));
    assertThat(Response.empty(204).outcome()).isEqualTo(Outcome.ofStatus(204));
  }
}
