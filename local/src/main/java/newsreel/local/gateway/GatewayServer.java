package newsreel.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 on 127.0.0.1, a virtual thread for each request. */
public final class GatewayServer implements AutoCloseable {
  /** Bytes of a body that is refused but still read, so that its sender sees the answer. */
  private static final long DRAINED = 64L * 1024 * 1024;

  /** Seconds that requests under way get to end. */
  private static final int DRAIN_SECONDS = 10;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxRspTime", "90");
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", "65536");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore underWay = new Semaphore(Integer.MAX_VALUE);
  private volatile @Nullable Gateway gateway;

  private GatewayServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes the port; answers only from {@link #start} on.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException where the port is taken
   */
  public static GatewayServer bind(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return new GatewayServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
  }

  /** {@code http://127.0.0.1:8080}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void start(Gateway behind) {
    gateway = behind;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Gateway behind = gateway;
    if (behind == null || !underWay.tryAcquire()) {
      exchange.close();
      return;
    }
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(Gateway.MAX_PAYLOAD + 1);
      if (body.length > Gateway.MAX_PAYLOAD) {
        drain(exchange.getRequestBody());
        send(exchange, Gateway.tooLarge());
      } else {
        send(exchange, behind.answer(call(exchange, body)));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.release();
    }
  }

  private static HttpCall call(HttpExchange exchange, byte[] body) {
    URI uri = exchange.getRequestURI();
    return new HttpCall(
        exchange.getRequestMethod(),
        uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
        exchange.getRequestHeaders(),
        body,
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  private static void drain(InputStream body) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long drained = 0;
    int read = 0;
    while (read >= 0 && drained < DRAINED) {
      read = body.read(buffer);
      drained += read;
    }
  }

  private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
    answer
        .headers()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "connection", "content-length", "date", "transfer-encoding" -> {}
                default -> exchange.getResponseHeaders().set(name, value);
              }
            });
    answer.cookies().forEach(cookie -> exchange.getResponseHeaders().add("set-cookie", cookie));
    boolean bodiless =
        exchange.getRequestMethod().equals("HEAD")
            || answer.status() == 204
            || answer.status() == 304
            || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  /**
   * Takes no more requests, and waits for those under way, up to {@value #DRAIN_SECONDS} s. The
   * JDK's server would wait in full for an exchange whose client went away.
   */
  @Override
  public void close() {
    gateway = null;
    try {
      boolean drained = underWay.tryAcquire(Integer.MAX_VALUE, DRAIN_SECONDS, TimeUnit.SECONDS);
      if (drained) {
        underWay.release(Integer.MAX_VALUE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
