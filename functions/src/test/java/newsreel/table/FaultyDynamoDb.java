package newsreel.table;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * DynamoDB Local behind a proxy on loopback which, while it is faulty, fails one request in five,
 * by one {@link Fault} or another.
 */
public final class FaultyDynamoDb implements AutoCloseable {
  private static final int ONE_IN = 5;

  /** A stall takes all of a client's patience. */
  private static final int ONE_STALLS_OF = 15;

  private static final Fault[] QUICK = {
    Fault.THROTTLED, Fault.ERROR, Fault.DROPPED, Fault.ANSWER_LOST
  };

  /** What goes wrong; where an answer is lost, the request was carried out. */
  public enum Fault {
    THROTTLED,
    ERROR,
    DROPPED,
    ANSWER_LOST,
    STALLED
  }

  private final DynamoDBProxyServer dynamo;
  private final URI behind;
  private final HttpServer proxy;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Random random = new Random(1);
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private boolean faulty;

  public FaultyDynamoDb() throws Exception {
    dynamo =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-disableTelemetry"});
    ServerConnector connector = onLoopback(dynamo);
    dynamo.start();
    behind = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.setExecutor(threads);
    proxy.createContext("/", this::pass);
    proxy.start();
  }

  /** On any port; it would listen on every address of the machine, and has no setting for that. */
  private static ServerConnector onLoopback(DynamoDBProxyServer dynamo)
      throws ReflectiveOperationException {
    Field field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    ServerConnector connector = (ServerConnector) ((Server) field.get(dynamo)).getConnectors()[0];
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    return connector;
  }

  /** A table of template.yaml. */
  public void createTable(DynamoDbClient client, String name) {
    client.createTable(
        TemplateTable.request(name).toBuilder()
            .overrideConfiguration(
                c ->
                    c.apiCallAttemptTimeout(Duration.ofMinutes(1))
                        .apiCallTimeout(Duration.ofMinutes(1)))
            .build());
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
  }

  public synchronized void setFaulty(boolean whether) {
    faulty = whether;
  }

  /** How often each went wrong. */
  public synchronized Map<Fault, Integer> faults() {
    return new EnumMap<>(faults);
  }

  private synchronized Optional<Fault> next() {
    if (!faulty || random.nextInt(ONE_IN) > 0) {
      return Optional.empty();
    }
    Fault fault = random.nextInt(ONE_STALLS_OF) == 0 ? Fault.STALLED : QUICK[random.nextInt(4)];
    faults.merge(fault, 1, Integer::sum);
    return Optional.of(fault);
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Optional<Fault> fault = next();
    if (fault.isEmpty()) {
      HttpResponse<byte[]> answer = forward(exchange, body);
      respond(exchange, answer.statusCode(), answer.body());
      return;
    }
    switch (fault.get()) {
      case THROTTLED ->
          respond(exchange, 400, error("com.amazonaws.dynamodb.v20120810#ThrottlingException"));
      case ERROR ->
          respond(exchange, 500, error("com.amazonaws.dynamodb.v20120810#InternalServerError"));
      case DROPPED -> exchange.close();
      case ANSWER_LOST -> {
        forward(exchange, body);
        exchange.close();
      }
      case STALLED -> {
        try {
          closing.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        exchange.close();
      }
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : new String[] {"X-Amz-Target", "Authorization", "X-Amz-Date"}) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    request.header("Content-Type", "application/x-amz-json-1.0");
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static byte[] error(String type) {
    return "{\"__type\":\"%s\",\"message\":\"injected\"}"
        .formatted(type)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    proxy.stop(0);
    threads.shutdownNow();
    http.shutdownNow();
    try {
      dynamo.stop();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
