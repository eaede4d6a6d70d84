package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryParametersTest {
  @ParameterizedTest
  @CsvSource({
    "GET /v1/articles, topik, it takes author",
    "GET /v1/topics, limit, it takes cursor",
    "PATCH /v1/articles/{id}, force, it takes none",
    "GET /v1/videos/{id}, preview, 'it takes fields, include'"
  })
  void aParameterThatTheContractDoesNotNameIsRefusedAndNamed(
      String key, String name, String takes) {
    Response refused = route(key, name);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(new String(refused.body(), StandardCharsets.UTF_8))
        .contains("\\\"" + name + "\\\" is no parameter of this route; " + takes);
  }

  @Test
  void headIsAnsweredAsGet() {
    assertThat(route("HEAD /v1/articles", "Topic").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /v1/articles, topic",
    "HEAD /v1/articles, cursor",
    "POST /v1/articles, force",
    "GET /oembed, anything"
  })
  void whatTheContractNamesIsTakenAndPagesAreNotAsked(String key, String name) {
    assertThat(route(key, name).status()).isEqualTo(204);
  }

  private static Response ok(Request request) {
    return Response.empty(204);
  }

  private static Response route(String key, String name) {
    String route = key.startsWith("HEAD ") ? "GET" + key.substring(4) : key;
    return new Router(Map.of(route, QueryParametersTest::ok))
        .route(Requests.with(key, Map.of(name, "x")));
  }
}
