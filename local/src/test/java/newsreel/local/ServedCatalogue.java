package newsreel.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The API with the sample pages, and a site of another origin that embeds from it. */
final class ServedCatalogue implements BeforeAllCallback, AfterAllCallback {
  /** A video of the sample pages that has a file, and one that YouTube plays. */
  static final String FILM = "first-light-62f9f3075010";

  static final String YOUTUBE = "youtube-example0001-9b7e3d33e4e4";

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable LocalServer server;
  private @Nullable HttpServer site;
  private final Map<String, Path> files = new ConcurrentHashMap<>();
  private volatile String page = "";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    server = open(StoredSamples.copy());
    server.start();
    site =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          Path file = files.get(exchange.getRequestURI().getPath());
          boolean missing = file == null && exchange.getRequestURI().getPath().contains("missing");
          byte[] body =
              file == null ? page.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file);
          exchange
              .getResponseHeaders()
              .set("content-type", file == null ? "text/html; charset=utf-8" : type(file));
          exchange.getResponseHeaders().set("access-control-allow-origin", "*");
          String range = exchange.getRequestHeaders().getFirst("range");
          boolean part = range != null && range.matches("bytes=\\d+-\\d+");
          if (part) {
            String[] ends = range.substring("bytes=".length()).split("-", -1);
            body =
                Arrays.copyOfRange(body, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
          }
          exchange.sendResponseHeaders(missing ? 404 : part ? 206 : 200, body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          }
        });
    site.start();
  }

  private static String type(Path file) {
    String name = file.toString();
    return name.endsWith(".m3u8")
        ? "application/vnd.apple.mpegurl"
        : name.endsWith(".mp4") ? "video/mp4" : "video/mp2t";
  }

  static LocalServer open(Path data) throws IOException {
    return LocalServer.open(
        HOME.resolve("template.yaml"),
        data,
        0,
        new WiredHandlers(),
        new PrintWriter(new StringWriter(), true));
  }

  String url() {
    return Objects.requireNonNull(server).url();
  }

  /** Publishes a page on the other site, and tells its address. */
  String publish(String html) {
    page = html;
    return "http://127.0.0.1:" + Objects.requireNonNull(site).getAddress().getPort() + "/";
  }

  /** Puts all files of a folder on the other site, and tells the address of the folder. */
  String publish(Path folder) {
    try (Stream<Path> media = Files.list(folder)) {
      media.forEach(file -> files.put("/media/" + file.getFileName(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return publish(page) + "media/";
  }

  /** The id of the sample article with three videos. */
  String seaweedArticle() {
    String list = get("/v1/articles?fields=id,url&limit=100").body();
    Matcher id =
        Pattern.compile("\"id\":\"([^\"]+)\",\"url\":\"[^\"]*seaweed-farm\"").matcher(list);
    if (!id.find()) {
      throw new AssertionError(list);
    }
    return id.group(1);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  HttpResponse<String> send(String method, String path, String json) {
    return send(method, path, "application/json", json);
  }

  HttpResponse<String> send(String method, String path, String contentType, String body) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url() + path))
              .header("content-type", contentType)
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (site != null) {
      site.stop(0);
    }
    stopApi();
  }

  /** Stops the API while what it had answered is still of use. */
  void stopApi() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
