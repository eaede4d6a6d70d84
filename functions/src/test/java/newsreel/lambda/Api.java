package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import newsreel.contract.ContractCheck;
import newsreel.contract.Exchange;
import newsreel.table.DynamoDbLocal;
import newsreel.table.MeteredClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The functions behind their events, on DynamoDB Local, with a clock that a test moves. Every
 * exchange is held against openapi.yaml.
 */
public final class Api implements BeforeEachCallback, AfterEachCallback {
  public static final String BASE_URL = "https://api.example.org";
  static final JsonMapper JSON = JsonMapper.shared();

  public final DynamoDbLocal dynamo = new DynamoDbLocal();
  public final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));
  private final Map<String, RequestStreamHandler> functions = new HashMap<>();
  private RequestStreamHandler propagate = (in, out, context) -> {};
  private TableStream stream = new TableStream(dynamo);

  /** What Propagate was given and did not answer for. */
  private List<Record> unanswered = List.of();

  private final Supplier<Map<String, String>> environment;

  public Api() {
    this(Map::of);
  }

  /**
   * @param environment of the functions, besides the table and the address; asked for at each test
   */
  Api(Supplier<Map<String, String>> environment) {
    this.environment = environment;
  }

  /** The stream from its start on, as Lambda gives it again after a failure. */
  void replay() {
    stream = new TableStream(dynamo);
    unanswered = List.of();
    propagate();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    dynamo.beforeEach(context);
    stream = new TableStream(dynamo);
    unanswered = List.of();
    use(wiring());
  }

  /** Answers from these functions on. */
  public void use(Wiring wiring) {
    functions.clear();
    propagate = new PropagateFunction(wiring);
    route(wiring);
  }

  private void route(Wiring wiring) {
    FunctionRoutes.of(wiring)
        .forEach((function, routeKeys) -> routeKeys.forEach(key -> functions.put(key, function)));
  }

  /** Counts the units that calls take from now on. */
  MeteredClient meter() {
    MeteredClient meter = new MeteredClient(dynamo.client());
    route(wiring(meter.client()));
    return meter;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    dynamo.afterEach(context);
  }

  public Wiring wiring() {
    return wiring(dynamo.client());
  }

  private Wiring wiring(DynamoDbClient client) {
    Map<String, String> variables = new HashMap<>(environment.get());
    variables.put("TABLE_NAME", dynamo.tableName());
    variables.put("BASE_URL", BASE_URL);
    return new Wiring(client, variables, clock);
  }

  /** An answer, its body decoded from base64 where it was. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    /** The body without content coding. */
    byte[] plain() {
      if (!header("content-encoding").equals("gzip")) {
        return body;
      }
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  public Answer get(String pathAndQuery) {
    return call("GET", pathAndQuery, Map.of(), new byte[0]);
  }

  public Answer get(String pathAndQuery, String header, String value) {
    return call("GET", pathAndQuery, Map.of(header, value), new byte[0]);
  }

  public Answer send(String method, String pathAndQuery, String contentType, String body) {
    return call(
        method,
        pathAndQuery,
        Map.of("content-type", contentType),
        body.getBytes(StandardCharsets.UTF_8));
  }

  public Answer call(String method, String pathAndQuery, Map<String, String> headers, byte[] body) {
    URI uri = URI.create(BASE_URL + pathAndQuery);
    for (Map.Entry<String, RequestStreamHandler> entry : functions.entrySet()) {
      Map<String, String> parameters = match(entry.getKey(), method, uri.getPath());
      if (parameters != null) {
        Answer answer =
            invoke(
                entry.getValue(),
                ApiEvent.of(entry.getKey(), uri, parameters, headers, body, method));
        ContractCheck.hold(
            new Exchange(
                entry.getKey(),
                ApiEvent.query(uri),
                headers,
                body,
                answer.status(),
                answer.headers(),
                answer.plain()));
        return answer;
      }
    }
    throw new AssertionError("no route for " + method + " " + uri.getPath());
  }

  /** A GET to be timed: nothing but the function is called, and its answer is not looked at. */
  Runnable timed(String pathAndQuery) {
    URI uri = URI.create(BASE_URL + pathAndQuery);
    for (Map.Entry<String, RequestStreamHandler> entry : functions.entrySet()) {
      Map<String, String> parameters = match(entry.getKey(), "GET", uri.getPath());
      if (parameters != null) {
        byte[] event = ApiEvent.of(entry.getKey(), uri, parameters, Map.of(), new byte[0], "GET");
        return () -> run(entry.getValue(), event);
      }
    }
    throw new AssertionError("no route for GET " + uri.getPath());
  }

  private static @org.jspecify.annotations.Nullable Map<String, String> match(
      String routeKey, String method, String path) {
    String[] route = routeKey.split(" ", 2);
    String[] names = route[1].split("/", -1);
    String[] segments = path.split("/", -1);
    if (!route[0].equals(method) || names.length != segments.length) {
      return null;
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith("{")) {
        parameters.put(names[i].substring(1, names[i].length() - 1), segments[i]);
      } else if (!names[i].equals(segments[i])) {
        return null;
      }
    }
    return parameters;
  }

  private static Answer invoke(RequestStreamHandler function, byte[] event) {
    JsonNode answer = JSON.readTree(run(function, event));
    Map<String, String> headers = new HashMap<>();
    answer
        .path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asString()));
    String body = answer.path("body").asString("");
    return new Answer(
        answer.path("statusCode").asInt(),
        headers,
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] run(RequestStreamHandler function, byte[] event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event), out, new NoContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Calls the function that looks for what is due, and follows what it woke. */
  public void wake() {
    run(new WakeFunction(wiring()), "{}".getBytes(StandardCharsets.UTF_8));
    propagate();
  }

  /**
   * Gives the Propagate function every record of the table's stream, until none is new; those first
   * that it did not answer for.
   */
  public void propagate() {
    for (List<Record> records = unanswered.isEmpty() ? stream.next() : unanswered;
        !records.isEmpty();
        records = stream.next()) {
      unanswered = records;
      ObjectNode event = JSON.createObjectNode();
      ArrayNode list = event.putArray("Records");
      for (Record record : records) {
        ObjectNode change = list.addObject().putObject("dynamodb");
        ObjectNode keys = change.putObject("Keys");
        record.dynamodb().keys().forEach((name, value) -> keys.putObject(name).put("S", value.s()));
        change.put("SequenceNumber", record.dynamodb().sequenceNumber());
      }
      JsonNode answer = JSON.readTree(run(propagate, JSON.writeValueAsBytes(event)));
      if (!answer.path("batchItemFailures").isEmpty()) {
        throw new AssertionError(answer.toString());
      }
      unanswered = List.of();
    }
  }
}
