package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import newsreel.catalog.ports.UnavailableException;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.table.DynamoDbLocal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InvocationLogTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TOKEN = "Bearer eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl";

  @RegisterExtension final DynamoDbLocal dynamo = new DynamoDbLocal();
  private final List<String> lines = new ArrayList<>();

  private Wiring wiring() {
    return new Wiring(
        dynamo.client(),
        Map.of("TABLE_NAME", dynamo.tableName(), "STACK", "desk"),
        new SettableClock(Instant.parse("2026-06-01T12:00:00Z")),
        (level, line) -> lines.add(new String(line, StandardCharsets.UTF_8)));
  }

  private JsonNode invoke(LoggedFunction function, String routeKey, Consumer<ObjectNode> more)
      throws Exception {
    ObjectNode event = JSON.createObjectNode().put("routeKey", routeKey);
    more.accept(event);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(JSON.writeValueAsBytes(event)), answer, new NoContext());
    return JSON.readTree(answer.toByteArray());
  }

  private JsonNode store(String headline) throws Exception {
    return invoke(
        new IngestFunction(wiring()),
        "POST /v1/articles",
        event -> {
          event
              .putObject("headers")
              .put("content-type", "application/json")
              .put("authorization", TOKEN);
          event.put(
              "body",
              "{\"headline\":\"%s\",\"url\":\"https://example.org/a\"}".formatted(headline));
        });
  }

  private JsonNode read(String id, Map<String, String> headers) throws Exception {
    return invoke(
        new ArticlesFunction(wiring()),
        "GET /v1/articles/{id}",
        event -> {
          event.putObject("pathParameters").put("id", id);
          event.set("headers", JSON.valueToTree(headers));
        });
  }

  private JsonNode line() {
    return JSON.readTree(lines.getLast());
  }

  private static String id(JsonNode answer) {
    return JSON.readTree(answer.path("body").asString()).path("id").asString();
  }

  /** Names of the metrics that CloudWatch finds in a line, each with its dimensions. */
  private static List<String> metrics(JsonNode line) {
    return StreamSupport.stream(line.path("_aws").path("CloudWatchMetrics").spliterator(), false)
        .flatMap(
            set ->
                StreamSupport.stream(set.path("Metrics").spliterator(), false)
                    .map(m -> m.path("Name").asString() + set.path("Dimensions")))
        .toList();
  }

  @Nested
  class Exchanges {
    @Test
    void aStoredPageIsOneLineThatSaysWhatCameOfIt() throws Exception {
      String id = id(store("Ferry returns"));
      assertThat(lines).hasSize(1);
      assertThat(lines.getFirst()).endsWith("}\n").doesNotContain("Ferry returns");
      JsonNode line = line();
      assertThat(line.path("timestamp").asString()).isEqualTo("2026-06-01T12:00:00Z");
      assertThat(line.path("level").asString()).isEqualTo("INFO");
      assertThat(line.path("requestId").asString()).isEqualTo("79104EXAMPLEB723");
      assertThat(line.path("stack").asString()).isEqualTo("desk");
      assertThat(line.path("route").asString()).isEqualTo("POST /v1/articles");
      assertThat(line.path("id").asString()).isEqualTo(id);
      assertThat(line.path("revision").intValue()).isEqualTo(1);
      assertThat(line.path("status").intValue()).isEqualTo(201);
      assertThat(line.path("outcome").asString()).isEqualTo("stored");
      assertThat(line.path("stored").intValue()).isEqualTo(1);
      assertThat(line.path("latency").doubleValue()).isPositive();
      assertThat(line.path("readUnits").doubleValue()).isPositive();
      assertThat(line.path("writeUnits").doubleValue()).isPositive();
    }

    @Test
    void theSameAgainIsUnchangedAndAnotherHeadlineChanged() throws Exception {
      String id = id(store("Ferry returns"));
      store("Ferry returns");
      assertThat(line().path("outcome").asString()).isEqualTo("unchanged");
      assertThat(line().path("writeUnits").doubleValue()).isZero();
      store("Ferry returns at last");
      assertThat(line().path("outcome").asString()).isEqualTo("changed");
      assertThat(line().path("id").asString()).isEqualTo(id);
      assertThat(line().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void whatIsWithdrawnIsCounted() throws Exception {
      String id = id(store("Ferry returns"));
      invoke(
          new IngestFunction(wiring()),
          "DELETE /v1/articles/{id}",
          event -> event.putObject("pathParameters").put("id", id));
      assertThat(line().path("outcome").asString()).isEqualTo("withdrawn");
      assertThat(line().path("withdrawn").intValue()).isEqualTo(1);
    }

    @Test
    void aReaderWhoHasItIsNotModified() throws Exception {
      String id = id(store("Ferry returns"));
      String etag = read(id, Map.of()).path("headers").path("etag").asString();
      assertThat(line().path("outcome").asString()).isEqualTo("answered");
      assertThat(read(id, Map.of("if-none-match", etag)).path("statusCode").intValue())
          .isEqualTo(304);
      assertThat(line().path("outcome").asString()).isEqualTo("notModified");
      assertThat(line().path("readUnits").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void whatIsWrongWithARequestIsRefusedAndNoFailure() throws Exception {
      read("no-such-article", Map.of());
      assertThat(line().path("outcome").asString()).isEqualTo("refused");
      assertThat(line().path("status").intValue()).isEqualTo(404);
      assertThat(line().path("level").asString()).isEqualTo("INFO");
      assertThat(line().has("failures")).isFalse();
    }

    @Test
    void headCountsAsTheGetOfItsRoute() throws Exception {
      invoke(new ArticlesFunction(wiring()), "HEAD /v1/topics", event -> {});
      assertThat(line().path("route").asString()).isEqualTo("GET /v1/topics");
    }
  }

  @Nested
  class Metrics {
    @Test
    void everyMetricIsOfTheStackAsEachOneIsChargedApart() throws Exception {
      store("Ferry returns");
      assertThat(metrics(line()))
          .containsExactlyInAnyOrder(
              "latency[[\"stack\"]]",
              "stored[[\"stack\"]]",
              "readUnits[[\"stack\"]]",
              "writeUnits[[\"stack\"]]");
    }

    @Test
    void everyMetricAndDimensionHasItsPropertyInTheLine() throws Exception {
      store("Ferry returns");
      JsonNode line = line();
      line.path("_aws")
          .path("CloudWatchMetrics")
          .forEach(
              set -> {
                assertThat(set.path("Namespace").asString()).isEqualTo("Newsreel");
                set.path("Metrics")
                    .forEach(
                        m -> assertThat(line.path(m.path("Name").asString()).isNumber()).isTrue());
                set.path("Dimensions")
                    .forEach(
                        names ->
                            names.forEach(
                                n -> assertThat(line.path(n.asString()).isString()).isTrue()));
              });
      assertThat(line.path("_aws").path("Timestamp").longValue())
          .isEqualTo(Instant.parse("2026-06-01T12:00:00Z").toEpochMilli());
    }

    @Test
    void aRouteThatTheTemplateHasNotIsUnknown() throws Exception {
      invoke(new ArticlesFunction(wiring()), "GET /made/up", event -> {});
      assertThat(line().path("route").asString()).isEqualTo("unknown");
    }
  }

  @Nested
  class Secrets {
    @Test
    void neitherTokenNorBodyNorQueryComesIntoTheLog() throws Exception {
      store("Ferry returns");
      invoke(
          new ArticlesFunction(wiring()),
          "GET /v1/articles",
          event -> {
            event.putObject("queryStringParameters").put("topic", "access_token=abc");
            event.putObject("headers").put("authorization", TOKEN).put("cookie", "sid=1");
          });
      assertThat(lines)
          .hasSize(2)
          .noneMatch(l -> l.contains("eyJ") || l.contains("Ferry") || l.contains("access_token"))
          .noneMatch(l -> l.contains("sid=1"));
    }

    @Test
    void anExceptionsOwnWordsStayOutAndItsPlaceIsTold() throws Exception {
      JsonNode answer =
          invoke(
              new FailingFunction(wiring(), new IllegalStateException("body was: secret words")),
              "GET /fail",
              event -> {});
      assertThat(answer.path("statusCode").intValue()).isEqualTo(500);
      assertThat(answer.toString()).doesNotContain("secret", "IllegalState");
      assertThat(lines.getLast())
          .doesNotContain("secret words")
          .contains("java.lang.IllegalStateException", "InvocationLogTest");
      assertThat(line().path("level").asString()).isEqualTo("ERROR");
      assertThat(line().path("failed").intValue()).isEqualTo(1);
    }

    @Test
    void aBusyTableIsAWarningWithTheWordsOfTheSdk() throws Exception {
      invoke(
          new FailingFunction(
              wiring(), new UnavailableException(SdkClientException.create("Unable to connect"))),
          "GET /fail",
          event -> {});
      assertThat(line().path("level").asString()).isEqualTo("WARN");
      assertThat(line().path("status").intValue()).isEqualTo(503);
      assertThat(line().at("/failures/0/cause/message").asString()).contains("Unable to connect");
    }

    @Test
    void anIdIsCutAndCannotForgeALine() throws Exception {
      read("a\n{\"level\":\"FORGED\"}" + "x".repeat(5_000), Map.of());
      assertThat(lines.getLast()).hasSizeLessThan(2_000);
      assertThat(lines.getLast().indexOf('\n')).isEqualTo(lines.getLast().length() - 1);
    }

    private static final class FailingFunction extends ApiFunction {
      FailingFunction(Wiring wiring, RuntimeException failure) {
        super(
            wiring,
            List.of(
                Map.<String, java.util.function.Function<Request, Response>>of(
                    "GET /fail",
                    request -> {
                      throw failure;
                    })));
      }
    }
  }

  @Nested
  class ServerTiming {
    @Test
    void isGivenToWhoPrefersIt() throws Exception {
      String id = id(store("Ferry returns"));
      JsonNode plain = read(id, Map.of());
      JsonNode timed = read(id, Map.of("prefer", "respond-async, Server-Timing"));
      assertThat(timed.path("headers").path("server-timing").asString())
          .matches("app;dur=\\d+\\.\\d\\d, read-units;desc=\"0\\.5\", write-units;desc=\"0\\.0\"");
      assertThat(((ObjectNode) timed.path("headers")).without("server-timing"))
          .isEqualTo(plain.path("headers"));
      assertThat(timed.path("body")).isEqualTo(plain.path("body"));
    }

    @Test
    void isNotGivenUnasked() throws Exception {
      assertThat(
              read("x", Map.of("prefer", "not-server-timing")).path("headers").has("server-timing"))
          .isFalse();
    }
  }

  @Test
  void aRecordOfTheStreamThatFailsIsTold() throws Exception {
    invoke(
        new PropagateFunction(
            new Wiring(
                dynamo.client(),
                Map.of("TABLE_NAME", "no-such-table", "STACK", "desk"),
                new SettableClock(Instant.EPOCH),
                (level, line) -> lines.add(new String(line, StandardCharsets.UTF_8)))),
        "",
        event -> {
          ObjectNode change = event.putArray("Records").addObject().putObject("dynamodb");
          change.put("SequenceNumber", "111");
          ObjectNode keys = change.putObject("Keys");
          keys.putObject("pk").put("S", "VIDEO#a");
          keys.putObject("sk").put("S", "META");
        });
    assertThat(line().path("sequenceNumber").asString()).isEqualTo("111");
    assertThat(line().path("failed").intValue()).isEqualTo(1);
    assertThat(line().at("/failures/0/type").asString()).contains("ResourceNotFoundException");
  }
}
