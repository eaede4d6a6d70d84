package newsreel.bench.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A page on loopback that embeds a video by lite-youtube-embed, as its guide says to. */
final class LiteYoutubePage implements AutoCloseable {
  private final Path folder;
  private final String still;
  private final HttpServer server;

  /**
   * @param folder of the element's script and style
   * @param still address of the picture that it shows
   */
  LiteYoutubePage(Path folder, String still) throws IOException {
    this.folder = folder;
    this.still = still;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/lite-yt-embed.js")) {
        send(exchange, "text/javascript", Files.readString(folder.resolve("lite-yt-embed.js")));
      } else if (path.equals("/lite-yt-embed.css")) {
        send(exchange, "text/css", Files.readString(folder.resolve("lite-yt-embed.css")));
      } else if (path.equals("/")) {
        send(exchange, "text/html; charset=utf-8", page());
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private String page() {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lite</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="lite-yt-embed.css"><script src="lite-yt-embed.js" defer></script>
    <style>body { margin: 0 } lite-youtube { max-width: 640px }</style></head>
    <body><lite-youtube videoid="example0001" style="background-image: url('%s');">
    <a href="https://www.youtube.com/watch?v=example0001" class="lyt-playbtn" title="Play"><span
    class="lyt-visually-hidden">Play: The lens turns again</span></a></lite-youtube></body></html>
    """
        .formatted(still);
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    exchange.getResponseHeaders().set("content-type", type);
    exchange.getResponseHeaders().set("content-encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.size());
    exchange.getResponseBody().write(packed.toByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
