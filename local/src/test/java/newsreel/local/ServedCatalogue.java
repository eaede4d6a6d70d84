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
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The API with the sample pages, and a site of another origin that embeds from it. All test classes
 * share one.
 */
final class ServedCatalogue implements BeforeAllCallback {
  /** A video of the sample pages that has a file, and one that YouTube plays. */
  static final String FILM = "first-light-62f9f3075010";

  static final String YOUTUBE = "youtube-example0001-9b7e3d33e4e4";

  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Running running;

  private static final class Running implements AutoCloseable {
    private final LocalServer server;
    private final HttpServer site;
    private volatile String page = "";

    Running() {
      try {
        Path home = Path.of("..").toAbsolutePath().normalize();
        server =
            LocalServer.open(
                home.resolve("template.yaml"),
                Files.createTempDirectory("newsreel-browser"),
                0,
                new WiredHandlers(),
                new PrintWriter(new StringWriter(), true));
        new SamplePages(home.resolve("events/pages")).store(server.gateway());
        server.start();
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        site = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      site.createContext(
          "/",
          exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
              exchange.getResponseBody().write(body);
            }
          });
      site.start();
    }

    @Override
    public void close() {
      site.stop(0);
      server.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent(Running.class, _ -> new Running(), Running.class);
    awaitPictures();
  }

  private Running running() {
    return Objects.requireNonNull(running);
  }

  /** Pictures are placed by what follows the store. */
  private void awaitPictures() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!get("/v1/videos/" + FILM + "?fields=thumbnail.picture.id").body().contains("picture")) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("no picture was placed");
      }
      Thread.onSpinWait();
    }
  }

  String url() {
    return running().server.url();
  }

  /** Publishes a page on the other site, and tells its address. */
  String publish(String html) {
    running().page = html;
    return "http://127.0.0.1:" + running().site.getAddress().getPort() + "/";
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
}
