package newsreel.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsreel.local.template.Cors;
import newsreel.local.template.Function;
import newsreel.local.template.Route;
import newsreel.local.template.Template;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
  private final StringWriter errors = new StringWriter();

  private Gateway gateway(RequestStreamHandler handler) {
    Function function =
        new Function(
            "Notes",
            "Notes",
            Map.of(),
            List.of(
                new Route("GET", "/notes", "Notes", null, List.of()),
                new Route("POST", "/notes", "Notes", null, List.of())),
            null,
            List.of(),
            null);
    Cors cors = new Cors(List.of("*"), List.of("GET"), List.of(), List.of("etag"), 60);
    return new Gateway(
        new Template(List.of(function), Map.of(), cors),
        List.of(new Invocable("Notes", handler)),
        null,
        Clock.systemUTC(),
        new PrintWriter(errors),
        Duration.ofMillis(500));
  }

  private static RequestStreamHandler answering(String json) {
    return (in, out, context) -> out.write(json.getBytes(UTF_8));
  }

  private static HttpCall call(String method, String target, Map<String, String> headers) {
    Map<String, List<String>> all = new HashMap<>(Map.of("host", List.of("127.0.0.1:8080")));
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new HttpCall(method, target, all, new byte[0], "HTTP/1.1", "127.0.0.1");
  }

  @Nested
  class Answers {
    @Test
    void statusHeadersCookiesAndBodyAreTheFunctions() throws Exception {
      HttpAnswer answer =
          gateway(
                  answering(
                      """
                      {"statusCode": 201, "headers": {"Location": "/notes/1", "x-n": 5},
                       "cookies": ["a=1"], "body": "eyJ9", "isBase64Encoded": true}\
                      """))
              .answer(call("GET", "/notes", Map.of()));
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.headers()).containsEntry("location", "/notes/1").containsEntry("x-n", "5");
      assertThat(answer.cookies()).containsExactly("a=1");
      assertThat(answer.text()).isEqualTo("{\"}");
    }

    @Test
    void anAnswerWithoutStatusIsTheBody() throws Exception {
      HttpAnswer answer = gateway(answering("{\"a\": 1}")).answer(call("GET", "/notes", Map.of()));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void readsCarryTheApisCorsHeaders() throws Exception {
      HttpAnswer answer =
          gateway(answering("{\"statusCode\": 200}"))
              .answer(call("GET", "/notes", Map.of("origin", "https://news.example.com")));
      assertThat(answer.headers())
          .containsEntry("access-control-allow-origin", "*")
          .containsEntry("access-control-expose-headers", "etag");
    }

    @Test
    void aPreflightIsAnsweredWithoutTheFunction() throws Exception {
      HttpAnswer answer =
          gateway(answering("none"))
              .answer(
                  call(
                      "OPTIONS",
                      "/notes",
                      Map.of(
                          "origin",
                          "https://news.example.com",
                          "access-control-request-method",
                          "POST")));
      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.headers()).containsEntry("access-control-allow-methods", "GET");
    }
  }

  @Nested
  class Failures {
    @ParameterizedTest
    @CsvSource({"GET, /nothing", "DELETE, /notes", "HEAD, /notes", "GET, /notes/", "GET, //notes"})
    void whatHasNoRouteIsNotFound(String method, String path) throws Exception {
      HttpAnswer answer = gateway(answering("{}")).answer(call(method, path, Map.of()));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void aThrowingFunctionIsAnErrorWithoutItsTrace() throws Exception {
      HttpAnswer answer =
          gateway(
                  (in, out, context) -> {
                    throw new IllegalStateException("secret");
                  })
              .answer(call("GET", "/notes", Map.of()));
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text()).isEqualTo("{\"message\":\"Internal Server Error\"}");
      assertThat(errors.toString()).contains("IllegalStateException: secret");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "no json",
          "[1",
          "{\"statusCode\": 200, \"body\": \"%%\", \"isBase64Encoded\": true}"
        })
    void anAnswerThatIsNoneIsAnError(String answer) throws Exception {
      assertThat(gateway(answering(answer)).answer(call("GET", "/notes", Map.of())).status())
          .isEqualTo(500);
    }

    @Test
    void anAnswerOverSixMegabytesIsAnError() throws Exception {
      byte[] large = new byte[Gateway.MAX_PAYLOAD + 1];
      HttpAnswer answer =
          gateway((in, out, context) -> out.write(large)).answer(call("GET", "/notes", Map.of()));
      assertThat(answer.status()).isEqualTo(500);
    }

    @Test
    void aFunctionThatDoesNotAnswerIsUnavailableAndEndsUndisturbed() throws Exception {
      CountDownLatch goOn = new CountDownLatch(1);
      CountDownLatch undisturbed = new CountDownLatch(1);
      HttpAnswer answer =
          gateway(
                  (in, out, context) -> {
                    try {
                      goOn.await();
                      undisturbed.countDown();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  })
              .answer(call("GET", "/notes", Map.of()));
      assertThat(answer.status()).isEqualTo(503);
      goOn.countDown();
      assertThat(undisturbed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBodyThatOutgrowsTheEventIsTooLarge() throws Exception {
      HttpCall binary =
          new HttpCall(
              "POST",
              "/notes",
              Map.of("host", List.of("localhost"), "content-type", List.of("application/x-any")),
              new byte[5 * 1024 * 1024],
              "HTTP/1.1",
              "127.0.0.1");
      assertThat(gateway(answering("{}")).answer(binary).status()).isEqualTo(413);
    }
  }

  @Nested
  class Visitors {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:9000"})
    void whoCallsThisMachineMayPass(String host) throws Exception {
      assertThat(status("GET", Map.of("host", host))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "news.example.com", "localhost.example.com", "127.0.0.1.example", "0.0.0.0"})
    void whoCallsAnotherHostMayNot(String host) throws Exception {
      assertThat(status("GET", Map.of("host", host))).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://news.example.com",
          "null",
          "http://localhost:9999",
          "https://127.0.0.1:8080"
        })
    void aPageOfAnotherOriginReadsButDoesNotWrite(String origin) throws Exception {
      assertThat(status("GET", Map.of("origin", origin))).isEqualTo(200);
      assertThat(status("POST", Map.of("origin", origin))).isEqualTo(403);
    }

    @Test
    void aCrossSiteWriteWithoutOriginIsRefused() throws Exception {
      assertThat(status("POST", Map.of("sec-fetch-site", "cross-site"))).isEqualTo(403);
    }

    @Test
    void aPageOfThisServerWrites() throws Exception {
      assertThat(status("POST", Map.of("origin", "http://127.0.0.1:8080"))).isEqualTo(200);
    }

    private int status(String method, Map<String, String> headers) throws Exception {
      return gateway(answering("{\"statusCode\": 200}"))
          .answer(call(method, "/notes", headers))
          .status();
    }
  }
}
