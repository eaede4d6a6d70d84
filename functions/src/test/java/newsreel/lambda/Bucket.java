package newsreel.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server in place of S3: answers GetObject over HTTP. */
final class Bucket implements BeforeEachCallback, AfterEachCallback {
  private final Map<String, Stored> objects = new ConcurrentHashMap<>();
  final List<String> authorizations = new ArrayList<>();
  final AtomicInteger failures = new AtomicInteger();
  volatile boolean cut;
  private @Nullable HttpServer server;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(byte[] content, String version, Map<String, String> headers) {}

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

  /**
   * @param path of the request, as S3 decodes it: {@code /bucket/key}
   */
  void put(String path, String version, byte[] content, Map<String, String> headers) {
    objects.put(path, new Stored(content, version, headers));
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      authorizations.add(exchange.getRequestHeaders().getFirst("authorization"));
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      Stored object = objects.get(exchange.getRequestURI().getPath());
      if (object == null) {
        byte[] error = "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(404, error.length);
        exchange.getResponseBody().write(error);
        return;
      }
      exchange.getResponseHeaders().set("x-amz-version-id", object.version);
      object.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(200, object.content.length);
      int length = cut ? object.content.length / 2 : object.content.length;
      exchange.getResponseBody().write(object.content, 0, length);
    }
  }
}
