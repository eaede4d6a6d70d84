package newsreel.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 on 127.0.0.1, a virtual thread for each request. What is too long or malformed is
 * refused with the statuses of CloudFront and API Gateway, in problem documents.
 */
public final class GatewayServer implements AutoCloseable {
  /** Bytes of the request line and the headers that API Gateway takes. */
  static final int MAX_HEADERS = 10_240;

  /** Bytes of a body that is refused but still read, so that its sender sees the answer. */
  private static final long DRAINED = 64L * 1024 * 1024;

  /** Seconds that requests under way get to end. */
  private static final int DRAIN_SECONDS = 10;

  private final Server server;
  private final ServerConnector connector;
  private final Semaphore underWay = new Semaphore(Integer.MAX_VALUE);
  private volatile @Nullable Gateway gateway;

  private GatewayServer() {
    server = new Server(new VirtualThreadPool());
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEADERS);
    http.setSendServerVersion(false);
    // An id may hold an encoded slash, and what else a path holds is for the routes to judge.
    http.setUriCompliance(UriCompliance.UNSAFE);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws IOException {
            GatewayServer.this.handle(request, response, callback);
            return true;
          }
        });
    server.setErrorHandler(new MalformedRequests());
  }

  /**
   * Takes the port; answers only from {@link #start} on.
   *
   * @param port 0 for any that is free
   * @throws BindException where the port is taken
   */
  public static GatewayServer bind(int port) throws IOException {
    GatewayServer bound = new GatewayServer();
    bound.connector.setPort(port);
    try {
      bound.connector.open();
    } catch (IOException e) {
      throw e.getCause() instanceof BindException taken ? taken : e;
    }
    return bound;
  }

  /** {@code http://127.0.0.1:8080}. */
  public String url() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  public void start(Gateway behind) throws IOException {
    gateway = behind;
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the server did not start", e);
    }
  }

  private void handle(Request request, Response response, Callback callback) throws IOException {
    Gateway behind = gateway;
    if (behind == null || !underWay.tryAcquire()) {
      request.getConnectionMetaData().getConnection().close();
      callback.failed(new IOException("the server is closing"));
      return;
    }
    try (InputStream in = Request.asInputStream(request)) {
      byte[] body = in.readNBytes(Gateway.MAX_PAYLOAD + 1);
      if (body.length > Gateway.MAX_PAYLOAD) {
        drain(in);
        send(request, response, Gateway.tooLarge(), callback);
      } else {
        send(request, response, behind.answer(call(request, body)), callback);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      callback.failed(stopped);
    } finally {
      underWay.release();
    }
  }

  private static HttpCall call(Request request, byte[] body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>())
          .add(Objects.requireNonNullElse(field.getValue(), ""));
    }
    return new HttpCall(
        request.getMethod(),
        request.getHttpURI().getPathQuery(),
        headers,
        body,
        request.getConnectionMetaData().getProtocol(),
        ((InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress())
            .getAddress()
            .getHostAddress());
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

  private static void send(
      Request request, Response response, HttpAnswer answer, Callback callback) {
    response.setStatus(answer.status());
    answer
        .headers()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "connection", "content-length", "date", "transfer-encoding" -> {}
                default -> response.getHeaders().put(name, value);
              }
            });
    answer.cookies().forEach(cookie -> response.getHeaders().add("set-cookie", cookie));
    boolean bodiless =
        request.getMethod().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
    byte[] body = bodiless ? new byte[0] : answer.body();
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** Takes no more requests, and waits for those under way, up to {@value #DRAIN_SECONDS} s. */
  @Override
  public void close() {
    gateway = null;
    try {
      boolean drained = underWay.tryAcquire(Integer.MAX_VALUE, DRAIN_SECONDS, TimeUnit.SECONDS);
      if (drained) {
        underWay.release(Integer.MAX_VALUE);
      }
      connector.close();
      server.stop();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }
}
