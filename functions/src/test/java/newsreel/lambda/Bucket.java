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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server in place of S3: answers GetObject, PutObject, DeleteObject and ListObjectsV2 by HTTP.
 */
public final class Bucket implements BeforeEachCallback, AfterEachCallback {
  private final Map<String, Stored> objects = new ConcurrentSkipListMap<>();
  final List<String> authorizations = new ArrayList<>();

  /** Requests from now on that are answered with 503. */
  public final AtomicInteger failures = new AtomicInteger();

  volatile boolean cut;
  private @Nullable HttpServer server;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(byte[] content, String version, Map<String, String> headers) {
    Stored(byte[] content) {
      this(content, "1", Map.of());
    }
  }

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

  public String url() {
    return "http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort();
  }

  /**
   * @param path of the request, as S3 decodes it: {@code /bucket/key}
   */
  public void put(String path, String version, byte[] content, Map<String, String> headers) {
    objects.put(path, new Stored(content, version, headers));
  }

  /** Paths of all objects. */
  public List<String> paths() {
    return List.copyOf(objects.keySet());
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
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(path(exchange), new Stored(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(200, -1);
        }
        case "DELETE" -> {
          objects.remove(path(exchange));
          exchange.sendResponseHeaders(204, -1);
        }
        default -> {
          if (exchange.getRequestURI().getPath().indexOf('/', 1) < 0) {
            list(exchange);
          } else {
            get(exchange);
          }
        }
      }
    }
  }

  private static String path(HttpExchange exchange) {
    return exchange.getRequestURI().getPath();
  }

  /** ListObjectsV2, a page of two at a time. */
  private void list(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String prefix = query.replaceFirst(".*prefix=([^&]*).*", "$1");
    int from =
        query.contains("continuation-token=")
            ? Integer.parseInt(query.replaceFirst(".*continuation-token=([^&]*).*", "$1"))
            : 0;
    List<String> keys =
        objects.keySet().stream()
            .filter(path -> path.startsWith(path(exchange) + "/" + prefix))
            .map(path -> path.substring(path(exchange).length() + 1))
            .sorted()
            .toList();
    String page =
        keys.stream()
            .skip(from)
            .limit(2)
            .map(
                key ->
                    "<Contents><Key>%s</Key><LastModified>2026-06-01T12:00:00.000Z</LastModified><Size>1</Size></Contents>"
                        .formatted(key))
            .collect(Collectors.joining());
    String more =
        from + 2 < keys.size()
            ? "<NextContinuationToken>%d</NextContinuationToken>".formatted(from + 2)
            : "";
    send(
        exchange,
        200,
        "<ListBucketResult><Prefix>%s</Prefix>%s%s</ListBucketResult>"
            .formatted(prefix, more, page));
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void get(HttpExchange exchange) throws IOException {
    Stored object = objects.get(path(exchange));
    if (object == null) {
      send(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
      return;
    }
    exchange.getResponseHeaders().set("x-amz-version-id", object.version);
    object.headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(200, object.content.length);
    int length = cut ? object.content.length / 2 : object.content.length;
    exchange.getResponseBody().write(object.content, 0, length);
  }
}
