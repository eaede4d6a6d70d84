package newsreel.lambda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.json.Json;
import newsreel.lambda.LoggedFunction.Invocation;
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
  private final Clock clock;
  private final List<byte[]> events;

  Rehearsal(Wiring wiring, Function<Wiring, ? extends ApiFunction> maker) {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .region(Region.of("eu-west-1"))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("no", "one")))
            .httpClient(new RehearsalTable())
            .build();
    this.clock = wiring.clock();
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
      Invocation invocation = new Invocation(new LogLine(clock.instant()));
      answers.add(invocation.units.of(() -> function.answer(event, invocation)));
      invocation.line.json();
    }
    return answers;
  }

  private static byte[] event(String routeKey, String coding) {
    return Json.object(
        json -> {
          json.writeStringProperty("routeKey", routeKey);
          texts(
              json,
              "headers",
              Map.of("accept-encoding", coding, "content-type", "text/html", "host", HOST));
          json.writeStringProperty("body", routeKey.equals(EXTRACT) ? PAGE : "");
          texts(
              json,
              "pathParameters",
              Map.of("id", RehearsalTable.ID, "language", RehearsalTable.LANGUAGE));
          texts(json, "queryStringParameters", query(routeKey));
          json.writeObjectPropertyStart("requestContext");
          json.writeStringProperty("domainName", HOST);
          json.writeEndObject();
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
