package newsreel.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import newsreel.sources.lists.ListReader;
import newsreel.sources.lists.SiteList;
import newsreel.values.WebUrl;

/** Fetches sitemaps that a person named, or that an index names. */
final class ListFetcher implements AutoCloseable {
  /** Bytes of a sitemap by its protocol, unpacked. */
  static final int MAX_BYTES = 50 * 1024 * 1024;

  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  SiteList fetch(WebUrl url) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url.uri())
            .timeout(ANSWER)
            .header("user-agent", "Newsreel-Import/1.0")
            .build();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException("it answers " + response.statusCode());
        }
        byte[] content = body.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
          throw new IOException("it has more than %,d bytes".formatted(MAX_BYTES));
        }
        return ListReader.read(
            content, response.headers().firstValue("content-type").orElse(""), url);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
