package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Caption tracks through the whole API as template.yaml declares it. */
class TracksOverHttpTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final HttpClient http = HttpClient.newHttpClient();
  private final StringWriter errors = new StringWriter();
  @TempDir private Path data;

  private LocalServer open() throws Exception {
    LocalServer server =
        LocalServer.open(
            Path.of("../template.yaml"),
            data,
            0,
            new WiredHandlers(),
            new PrintWriter(errors, true));
    server.start();
    return server;
  }

  private HttpResponse<String> send(
      LocalServer server, String method, String path, String type, byte[] body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("content-type", type)
            .method(method, BodyPublishers.ofByteArray(body));
    if (method.equals("GET")) {
      request.header("origin", "https://app.example.org");
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(LocalServer server, String path) throws Exception {
    return send(server, "GET", path, "text/plain", new byte[0]);
  }

  @Test
  void aSubRipFileGoesInAndWebVttComesOutAndOutlivesARestart() throws Exception {
    String track = "/v1/videos/ferry/tracks/pt-BR";
    String subRip = "1\r\n00:00:01,000 --> 00:00:03,500\r\n{\\an8}<i>À noite</i> & cedo\r\n";
    String webVtt = "WEBVTT\n\n00:00:01.000 --> 00:00:03.500 line:0\n<i>À noite</i> &amp; cedo\n";
    try (LocalServer server = open()) {
      byte[] video = "{\"title\": \"Ferry\"}".getBytes(WINDOWS);
      assertThat(send(server, "PUT", "/v1/videos/ferry", "application/json", video).statusCode())
          .isEqualTo(201);
      HttpResponse<String> stored =
          send(
              server,
              "PUT",
              "/v1/videos/ferry/tracks/pt-br?label=Portugu%C3%AAs",
              "application/x-subrip; charset=windows-1252",
              subRip.getBytes(WINDOWS));
      assertThat(stored.statusCode()).isEqualTo(201);
      assertThat(stored.headers().firstValue("location")).hasValue(server.url() + track);
      assertThat(stored.body()).contains("\"label\":\"Português\"", server.url() + track);

      HttpResponse<String> read = get(server, track);
      assertThat(read.headers().firstValue("content-type")).hasValue("text/vtt; charset=utf-8");
      assertThat(read.headers().firstValue("access-control-allow-origin")).hasValue("*");
      assertThat(read.body()).isEqualTo(webVtt);
      assertThat(send(server, "HEAD", track, "text/plain", new byte[0]).statusCode())
          .isEqualTo(200);
    }
    try (LocalServer server = open()) {
      assertThat(get(server, track).body()).isEqualTo(webVtt);
      assertThat(send(server, "DELETE", track, "text/plain", new byte[0]).statusCode())
          .isEqualTo(204);
      assertThat(get(server, track).statusCode()).isEqualTo(404);
      assertThat(get(server, "/v1/videos/ferry").body()).contains("\"tracks\":[]");
    }
    assertThat(errors.toString()).isEmpty();
  }
}
