package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stands where the API is, and answers as a test says: well by default. */
public final class StandInApi implements BeforeEachCallback, AfterEachCallback {
  private final AtomicInteger writes = new AtomicInteger();
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private volatile Behaviour behaviour = number -> Reply.STORED;
  private volatile @Nullable Reply greeting;
  private volatile String catalog = "first";
  private @Nullable HttpServer server;

  /** What a request gets. */
  public record Reply(int status, String type, String body, Map<String, String> headers) {
    public static final Reply STORED =
        new Reply(
            201,
            "application/json",
            "{\"type\":\"article\",\"id\":\"a\"}",
            Map.of("newsreel-outcome", "created"));

    public Reply {
      headers = Map.copyOf(headers);
    }

    public static Reply html(int status, String title) {
      String page = "<!doctype html><title>%s</title><p>Words of it".formatted(title);
      return new Reply(status, "text/html; charset=utf-8", page, Map.of());
    }

    public static Reply json(int status, String body) {
      return new Reply(status, "application/json", body, Map.of());
    }

    public Reply with(String name, String value) {
      return new Reply(status, type, body, Map.of(name, value));
    }
  }

  /** What the writes get, by their number from 1. */
  @FunctionalInterface
  public interface Behaviour {
    Reply reply(int write);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    running().stop(0);
  }

  private HttpServer running() {
    HttpServer started = server;
    if (started == null) {
      throw new IllegalStateException("the server was not started");
    }
    return started;
  }

  public String url() {
    return "http://127.0.0.1:" + running().getAddress().getPort();
  }

  public void answer(Behaviour with) {
    behaviour = with;
  }

  /** What is answered to the question which catalogue it is. */
  public void greet(Reply with) {
    greeting = with;
  }

  public void become(String otherCatalog) {
    catalog = otherCatalog;
  }

  public int writes() {
    return writes.get();
  }

  public void forget() {
    writes.set(0);
    bodies.clear();
  }

  public Queue<String> bodies() {
    return bodies;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Reply reply;
      if (exchange.getRequestMethod().equals("GET")) {
        Reply greeted = greeting;
        reply =
            greeted != null
                ? greeted
                : Reply.json(200, "{\"type\":\"catalog\",\"id\":\"%s\"}".formatted(catalog));
      } else {
        bodies.add(body);
        reply = behaviour.reply(writes.incrementAndGet());
      }
      byte[] bytes = reply.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", reply.type());
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
