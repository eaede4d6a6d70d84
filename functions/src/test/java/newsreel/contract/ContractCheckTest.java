package newsreel.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the check finds what is wrong; every other test relies on it. */
final class ContractCheckTest {
  private static final String TOPIC =
      "{\"id\": \"sea\", \"name\": \"Sea\", \"articleCount\": 1, \"videoCount\": 0}";
  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type",
          "application/json",
          "etag",
          "\"abc\"",
          "cache-control",
          "public, max-age=60",
          "x-content-type-options",
          "nosniff",
          "vary",
          "accept-encoding");

  private static Exchange topics(int status, Map<String, String> headers, String body) {
    return new Exchange(
        "GET /v1/topics",
        Map.of(),
        Map.of(),
        new byte[0],
        status,
        headers,
        body.formatted(TOPIC).getBytes(UTF_8));
  }

  private static Exchange articles(Map<String, String> query, String article) {
    return new Exchange(
        "GET /v1/articles",
        query,
        Map.of(),
        new byte[0],
        200,
        query.containsKey("fields")
            ? with("content-type", "application/json; profile=part")
            : HEADERS,
        ("{\"articles\": [" + article + "]}").getBytes(UTF_8));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> headers = new HashMap<>(HEADERS);
    headers.put(name, value);
    return headers;
  }

  private static void refused(Exchange exchange, String reason) {
    assertThatThrownBy(() -> ContractCheck.hold(exchange))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(exchange.routeKey())
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsDocumentedHolds() {
    assertThatCode(() -> ContractCheck.hold(topics(200, HEADERS, "{\"topics\": [%s]}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"topics\": [{\"id\": \"sea\"}]}",
        "{\"topics\": [], \"count\": 0}",
        "{\"topics\": null}",
        "[]",
        "{"
      })
  void aBodyOfAnotherFormIsRefused(String body) {
    assertThatThrownBy(() -> ContractCheck.hold(topics(200, HEADERS, body)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(body);
  }

  @Test
  void aStatusAHeaderATypeOrARouteThatIsNotDocumentedIsRefused() {
    refused(topics(418, HEADERS, "{\"topics\": []}"), "the status 418");
    refused(topics(200, with("x-powered-by", "us"), "{\"topics\": []}"), "the header x-powered-by");
    refused(topics(200, with("etag", "abc"), "{\"topics\": []}"), "header etag");
    refused(topics(200, with("content-type", "text/html"), "{\"topics\": []}"), "\"text/html\"");
    Map<String, String> without = new HashMap<>(HEADERS);
    without.remove("vary");
    refused(topics(200, without, "{\"topics\": []}"), "the header vary is missing");
    refused(
        new Exchange("GET /v2", Map.of(), Map.of(), new byte[0], 200, HEADERS, new byte[0]),
        "the route is not documented");
  }

  @Test
  void onlyWithFieldsMayPropertiesBeMissing() {
    String part = "{\"headline\": \"Ice\", \"topic\": {\"name\": \"Sea\"}}";
    refused(articles(Map.of(), part), "'id'");
    assertThatCode(
            () -> ContractCheck.hold(articles(Map.of("fields", "headline,topic.name"), part)))
        .doesNotThrowAnyException();
    refused(articles(Map.of("fields", "headline"), "{\"colour\": 1}"), "'colour'");
  }

  @Test
  void aPropertyOfAWholeArticleIsRefusedInAList() {
    String whole = Examples.text("Article");
    refused(articles(Map.of(), whole), "'keyPoints'");
    assertThatCode(() -> ContractCheck.hold(articles(Map.of("ids", "a"), whole)))
        .doesNotThrowAnyException();
  }

  @Test
  void aParameterOrABodyThatTheApiTakesButTheContractDoesNotIsRefused() {
    refused(articles(Map.of("page", "2"), ""), "the query parameter page");
    refused(articles(Map.of("limit", "101"), ""), "query parameter limit");
    refused(
        new Exchange(
            "POST /v1/extract",
            Map.of(),
            Map.of("content-type", "application/json"),
            "{\"headline\": 1}".getBytes(UTF_8),
            200,
            HEADERS,
            "{}".getBytes(UTF_8)),
        "a request was taken in which");
  }
}
