package newsreel.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.json.Json;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.core.JsonGenerator;

/** A function's reading routes, each played against {@link RehearsalTable}. */
final class Rehearsal {
  private static final String HOST = "rehearsal.invalid";

  /** Takes a page and stores nothing. */
  private static final String EXTRACT = "POST /v1/extract";

  private static final String PAGE =
      """
      <html lang="en"><head><title>Rehearsal</title><meta property="og:title" content="Rehearsal">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rehearsal",
       "video": {"@type": "VideoObject", "name": "Rehearsal", "duration": "PT2M46S"}}</script></head>
      <body><article><h1>Rehearsal</h1><p>One paragraph.</p></article></body></html>
      """;

  private final ApiFunction function;
  private final List<byte[]> events;

  Rehearsal(Wiring wiring, Function<Wiring, ? extends ApiFunction> maker) {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .region(Region.of("eu-west-1"))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("no", "one")))
            .httpClient(new RehearsalTable())
            .build();
    this.function =
        maker.apply(new Wiring(client, wiring.environment(), wiring.clock(), (l, b) -> {}));
    this.events =
        function.routeKeys().stream()
            .filter(key -> key.startsWith("GET ") || key.equals(EXTRACT))
            .sorted()
            .flatMap(key -> Stream.of(event(key, "gzip"), event(key, "identity")))
            .toList();
  }

  /** What each route answers, in both codings. */
  List<byte[]> play() {
    List<byte[]> answers = new ArrayList<>();
    for (byte[] event : events) {
      answers.add(function.answer(event, "rehearsal", () -> Integer.MAX_VALUE));
    }
    return answers;
  }

  /** With all that API Gateway sends, for what is passed over is parsed, too. */
  private static byte[] event(String routeKey, String coding) {
    String path = routeKey.substring(routeKey.indexOf(' ') + 1);
    return Json.object(
        json -> {
          json.writeStringProperty("version", "2.0");
          json.writeStringProperty("routeKey", routeKey);
          json.writeStringProperty("rawPath", path);
          json.writeStringProperty("rawQueryString", "");
          texts(
              json,
              "headers",
              Map.of(
                  "accept-encoding", coding,
                  "content-type", "text/html",
                  "host", HOST,
                  "if-none-match", "\"rehearsal\"",
                  "user-agent", "rehearsal"));
          json.writeStringProperty("body", routeKey.equals(EXTRACT) ? PAGE : "");
          texts(
              json,
              "pathParameters",
              Map.of("id", RehearsalTable.ID, "language", RehearsalTable.LANGUAGE));
          texts(json, "queryStringParameters", query(routeKey));
          json.writeObjectPropertyStart("requestContext");
          json.writeStringProperty("domainName", HOST);
          texts(json, "http", Map.of("path", path, "sourceIp", "192.0.2.1"));
          json.writeNumberProperty("timeEpoch", 0);
          json.writeEndObject();
          json.writeBooleanProperty("isBase64Encoded", false);
        });
  }

  private static Map<String, String> query(String routeKey) {
    return switch (routeKey) {
      case "GET /v1/articles/{id}" -> Map.of("include", "body,evidence,history");
      case "GET /oembed" -> Map.of("url", "https://" + HOST + "/cards/" + RehearsalTable.ID);
      case "GET /v1/search" -> Map.of("q", "rehearsal");
      default -> Map.of();
    };
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> values) {
    json.writeObjectPropertyStart(name);
    values.forEach(json::writeStringProperty);
    json.writeEndObject();
  }
}
