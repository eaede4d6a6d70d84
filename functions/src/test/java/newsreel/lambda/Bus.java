package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** A server in place of EventBridge: takes PutEvents, or refuses an entry with 200 as it does. */
final class Bus implements BeforeEachCallback, AfterEachCallback {
  private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private @Nullable HttpServer server;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.createContext("/", this::answer);
    started.start();
    server = started;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Objects.requireNonNull(server).stop(0);
  }

  String url() {
    return "http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort();
  }

  List<JsonNode> entries() {
    return entries;
  }

  List<String> types() {
    return entries.stream().map(entry -> entry.path("DetailType").asString()).toList();
  }

  List<JsonNode> details() {
    return entries.stream()
        .map(entry -> Api.JSON.readTree(entry.path("Detail").asString()))
        .toList();
  }

  List<String> authorizations() {
    return authorizations;
  }

  void clear() {
    entries.clear();
  }

  void refuse(int requests) {
    refusals.set(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      authorizations.add(exchange.getRequestHeaders().getFirst("authorization"));
      JsonNode request = Api.JSON.readTree(exchange.getRequestBody().readAllBytes());
      request.path("Entries").forEach(entries::add);
      boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      byte[] answer =
          (refused
                  ? "{\"Entries\":[{\"ErrorCode\":\"InternalFailure\"}],\"FailedEntryCount\":1}"
                  : "{\"Entries\":[{\"EventId\":\"1\"}],\"FailedEntryCount\":0}")
              .getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
