package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ApiGatewayV2Test {
  private static Request read(String event) {
    return new ApiGatewayV2(Optional.empty()).read(event.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anEventIsReadWithAllThatTheRoutesAskFor() {
    Request request =
        read(
            """
            {"version": "2.0", "routeKey": "PUT /v1/articles/{id}", "cookies": ["a=b"],
             "pathParameters": {"id": "harbour"}, "queryStringParameters": {"force": "", "n": null},
             "headers": {"content-type": "text/plain", "odd": ["x"]},
             "requestContext": {"http": {"method": "PUT"}, "domainName": "api.example.org",
              "authorizer": {"jwt": {"claims": {"sub": "desk", "scope": "a  b"},
               "scopes": ["a"]}}},
             "body": "ice", "isBase64Encoded": false}
            """);

    assertThat(request.routeKey()).isEqualTo("PUT /v1/articles/{id}");
    assertThat(request.pathParameter("id")).isEqualTo("harbour");
    assertThat(request.query()).isEqualTo(Map.of("force", "", "n", ""));
    assertThat(request.headers()).isEqualTo(Map.of("content-type", "text/plain"));
    assertThat(request.body()).asString().isEqualTo("ice");
    assertThat(request.sentAsText()).isTrue();
    assertThat(request.baseUrl()).isEqualTo("https://api.example.org");
    assertThat(request.caller()).isEqualTo(new Caller(Optional.of("desk"), Set.of("a", "b")));
    assertThat(request.subject()).contains("desk");
  }

  @Test
  void whatAnEventLacksIsEmpty() {
    Request request =
        read(
            "{\"pathParameters\": null, \"requestContext\": null, \"body\": null, \"headers\":"
                + " {}}");

    assertThat(request.routeKey()).isEmpty();
    assertThat(request.body()).isEmpty();
    assertThat(request.caller()).isNull();
    assertThat(request.baseUrl()).isEqualTo("https://localhost");
  }

  @Test
  void aBodyInBase64IsDecodedAndAClientWithoutASubjectIsNamedByItsId() {
    Request request =
        read(
            """
            {"body": "aWNl", "isBase64Encoded": true,
             "requestContext": {"authorizer": {"jwt": {"claims": {"client_id": "feed"}}}}}
            """);

    assertThat(request.body()).asString().isEqualTo("ice");
    assertThat(request.sentAsText()).isFalse();
    assertThat(request.subject()).contains("feed");
    assertThat(request.caller()).isEqualTo(new Caller(Optional.of("feed"), Set.of()));
  }

  @Test
  void linksStartWithTheNamedAddress() {
    byte[] event = "{}".getBytes(StandardCharsets.UTF_8);

    assertThat(new ApiGatewayV2(Optional.of("https://cdn.example.org")).read(event).baseUrl())
        .isEqualTo("https://cdn.example.org");
  }

  @Test
  void aTextIsWrittenAsItIsAndWhatIsCompressedInBase64() {
    Response text = Response.of(200, "text/plain", "Eis – 氷".getBytes(StandardCharsets.UTF_8));

    assertThat(ApiGatewayV2.write(text))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/plain\"},"
                + "\"isBase64Encoded\":false,\"body\":\"Eis – 氷\"}");
    assertThat(ApiGatewayV2.write(text.with("content-encoding", "gzip")))
        .asString(StandardCharsets.UTF_8)
        .contains("\"isBase64Encoded\":true,\"body\":\"RWlzIOKAkyDmsLc=\"");
  }
}
