package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.json.Json;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.core.JsonGenerator;

/** A function's reading routes, each run against {@link RehearsalTable}. */
final class Rehearsal {
  private static final String HOST = "rehearsal.invalid";

  /** Extracts a page and stores nothing. */
  private static final String EXTRACT = "POST /v1/extract";

  private static final String PAGE =
      """
      <html lang="en"><head><title>Rehearsal</title><meta property="og:title" content="Rehearsal">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rehearsal",
       "video": {"@type": "VideoObject", "name": "Rehearsal", "duration": "PT2M46S"}}</script></head>
      <body><article><h1>Rehearsal</h1><p>One paragraph.</p></article></body></html>
      """;

  /** The context of an invocation with unlimited time. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getAwsRequestId" -> "rehearsal";
                    case "getRemainingTimeInMillis" -> Integer.MAX_VALUE;
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private final ApiFunction function;
  private final List<byte[]> events;

  Rehearsal(Wiring wiring, Function<Wiring, ? extends ApiFunction> maker) {
    DynamoDbClient client =
        TableConnection.client("eu-west-1", Optional.of(URI.create("https://" + HOST)), 1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("no", "one")))
            .httpClient(new RehearsalTable())
            .build();
    this.function =
        maker.apply(
            new Wiring(
                client,
                wiring.environment(),
                wiring.clock(),
                LogSink.all(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)),
                Optional.of(PictureStores.NONE),
                Optional.of(SearchStores.NONE)));
    this.events =
        function.routeKeys().stream()
            .filter(key -> key.startsWith("GET ") || key.equals(EXTRACT))
            .sorted()
            .flatMap(key -> Stream.of(event(key, "gzip"), event(key, "identity")))
            .toList();
  }

  /** Returns what each route answers, in both codings. */
  List<byte[]> play() {
    return events.stream().map(this::answer).toList();
  }

  private byte[] answer(byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event), answer, CONTEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toByteArray();
  }

  /** Contains everything that API Gateway sends, because what is skipped has to be parsed, too. */
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
                  "accept", "*/*",
                  "accept-encoding", coding,
                  "content-type", "text/html",
                  "host", HOST,
                  "if-none-match", "\"rehearsal\"",
                  "user-agent", "rehearsal",
                  "x-amzn-trace-id", "rehearsal",
                  "x-forwarded-for", "192.0.2.1",
                  "x-forwarded-port", "443",
                  "x-forwarded-proto", "https"));
          json.writeStringProperty("body", routeKey.equals(EXTRACT) ? PAGE : "");
          texts(
              json,
              "pathParameters",
              Map.of(
                  "id", RehearsalTable.ID,
                  "language", RehearsalTable.LANGUAGE,
                  "file", routeKey.contains("/assets/") ? "words-en.json" : "1.webp"));
          texts(json, "queryStringParameters", query(routeKey));
          json.writeObjectPropertyStart("requestContext");
          for (String name : List.of("accountId", "apiId", "domainPrefix", "requestId", "stage")) {
            json.writeStringProperty(name, "rehearsal");
          }
          json.writeStringProperty("domainName", HOST);
          json.writeStringProperty("routeKey", routeKey);
          texts(
              json,
              "http",
              Map.of(
                  "method", "GET",
                  "path", path,
                  "protocol", "HTTP/1.1",
                  "sourceIp", "192.0.2.1",
                  "userAgent", "rehearsal"));
          json.writeStringProperty("time", "01/Jan/2024:00:00:00 +0000");
          json.writeNumberProperty("timeEpoch", 0);
          json.writeEndObject();
          json.writeBooleanProperty("isBase64Encoded", false);
        });
  }

  private static Map<String, String> query(String routeKey) {
    return switch (routeKey) {
      case "GET /v1/articles/{id}" -> Map.of("include", "body,evidence,history");
      case "GET /oembed" -> Map.of("url", "https://" + HOST + "/cards/" + RehearsalTable.ID);
      case "GET /v1/pictures" -> Map.of("url", "https://" + HOST + "/a.jpg");
      case "GET /v1/search", "GET /v1/suggest", "GET /search" -> Map.of("q", "rehearsal");
      default -> Map.of();
    };
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> values) {
    json.writeObjectPropertyStart(name);
    values.forEach(json::writeStringProperty);
    json.writeEndObject();
  }
}
