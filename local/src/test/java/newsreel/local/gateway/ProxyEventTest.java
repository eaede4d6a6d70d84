package newsreel.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import newsreel.local.template.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProxyEventTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static JsonNode event(String target, Map<String, List<String>> headers, byte[] body) {
    HttpCall call = new HttpCall("POST", target, headers, body, "HTTP/1.1", "127.0.0.1");
    RouteTable.Match match =
        new RouteTable.Match(
            new Route("POST", "/notes/{id}", "Notes", null, List.of()), Map.of("id", "a b"));
    return JSON.readTree(
        ProxyEvent.json(
            call, match, Token.NONE, "request-1", Instant.parse("2025-01-02T03:04:05.006Z")));
  }

  @Test
  void aRequestBecomesTheEventThatApiGatewayMakes() {
    JsonNode event =
        event(
            "/notes/a%20b?x=1&y=%C3%A9&x=2+3&z",
            Map.of(
                "Host", List.of("127.0.0.1:8080"),
                "User-Agent", List.of("test"),
                "X-Many", List.of("one", "two"),
                "Content-Type", List.of("text/plain"),
                "Cookie", List.of("a=1; b=2", "c=3")),
            "grüßt".getBytes(UTF_8));
    assertThat(event)
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "version": "2.0",
                  "routeKey": "POST /notes/{id}",
                  "rawPath": "/notes/a%20b",
                  "rawQueryString": "x=1&y=%C3%A9&x=2+3&z",
                  "cookies": ["a=1", "b=2", "c=3"],
                  "headers": {
                    "content-type": "text/plain",
                    "host": "127.0.0.1:8080",
                    "user-agent": "test",
                    "x-many": "one,two",
                    "x-forwarded-for": "127.0.0.1",
                    "x-forwarded-proto": "http"
                  },
                  "queryStringParameters": {"x": "1,2 3", "y": "é", "z": ""},
                  "requestContext": {
                    "accountId": "anonymous",
                    "apiId": "local",
                    "domainName": "127.0.0.1:8080",
                    "domainPrefix": "local",
                    "http": {
                      "method": "POST",
                      "path": "/notes/a%20b",
                      "protocol": "HTTP/1.1",
                      "sourceIp": "127.0.0.1",
                      "userAgent": "test"
                    },
                    "requestId": "request-1",
                    "routeKey": "POST /notes/{id}",
                    "stage": "$default",
                    "time": "02/Jan/2025:03:04:05 +0000",
                    "timeEpoch": 1735787045006
                  },
                  "pathParameters": {"id": "a b"},
                  "body": "grüßt",
                  "isBase64Encoded": false
                }
                """));
  }

  @Test
  void whatIsNotThereIsAbsent() {
    JsonNode event = event("/notes/a", Map.of(), new byte[0]);
    assertThat(event.propertyNames())
        .doesNotContain("cookies", "queryStringParameters", "body")
        .contains("rawQueryString", "headers");
    assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html;charset=utf-8,      false",
    "application/json,             false",
    "application/merge-patch+json, true",
    "application/xhtml+xml,        true",
    "TEXT/PLAIN,                   false",
    "text/plain; charset=UTF-8,    false",
    "text/plain; charset=latin1,   true",
    "image/png,                    true",
    "application/octet-stream,     true",
  })
  void binaryTypesAreBase64(String contentType, boolean base64) {
    JsonNode event =
        event("/notes/a", Map.of("content-type", List.of(contentType)), "body".getBytes(UTF_8));
    assertThat(event.path("isBase64Encoded").booleanValue()).isEqualTo(base64);
    assertThat(event.path("body").asString()).isEqualTo(base64 ? "Ym9keQ==" : "body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=\"windows-1252\"><h1>na\u00efve</h1>",
        "<META http-equiv=content-type content='text/html; CHARSET = latin1'><h1>na\u00efve</h1>",
        "<?xml version='1.0' encoding='iso-8859-1'?><html><h1>na\u00efve</h1></html>"
      })
  void aPageThatSaysItsCharsetItselfArrivesAsItWasSent(String page) throws Exception {
    byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
    JsonNode event = event("/notes/a", Map.of("content-type", List.of("text/html")), bytes);
    assertThat(event.path("body").binaryValue()).isEqualTo(bytes);
    JsonNode utf8 =
        event(
            "/notes/a",
            Map.of("content-type", List.of("text/html")),
            page.getBytes(StandardCharsets.UTF_8));
    assertThat(utf8.path("body").asString()).isEqualTo(page);
  }

  @Test
  void textThatIsNotUtf8IsDamagedUnlessItSaysWhatItIs() throws Exception {
    byte[] latin1 = {'n', 'a', (byte) 0xEF, 'v', 'e'};
    JsonNode event = event("/notes/a", Map.of("content-type", List.of("text/plain")), latin1);
    assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
    assertThat(event.path("body").asString()).isEqualTo("na\ufffdve");

    JsonNode said =
        event("/notes/a", Map.of("content-type", List.of("text/plain; charset=latin1")), latin1);
    assertThat(Arrays.equals(said.path("body").binaryValue(), latin1)).isTrue();
  }

  @Test
  void compressedTextIsBase64() {
    JsonNode event =
        event(
            "/notes/a",
            Map.of("content-type", List.of("text/plain"), "content-encoding", List.of("gzip")),
            "x".getBytes(UTF_8));
    assertThat(event.path("isBase64Encoded").booleanValue()).isTrue();
  }
}
