package newsreel.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An app's copy of the articles, kept by the sync alone. A real app keeps its fields on disk. */
final class CatalogueCopy {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String changes;
  private final Map<String, JsonNode> articles = new HashMap<>();
  private String cursor = "";
  private String etag = "";

  CatalogueCopy(String apiUrl) {
    changes = apiUrl + "/v1/changes?types=article&limit=100";
  }

  Map<String, JsonNode> articles() {
    return Map.copyOf(articles);
  }

  /** Brings the copy up to date, and tells how many changes that took. */
  int sync() throws IOException, InterruptedException {
    int applied = 0;
    while (true) {
      HttpResponse<InputStream> answer = ask();
      switch (answer.statusCode()) {
        case 200 -> {
          JsonNode page = json(answer);
          page.path("changes").forEach(this::apply);
          applied += page.path("changes").size();
          // An empty page has the cursor that it was asked for: only then is its ETag of use.
          String next = page.path("cursor").asString();
          etag = next.equals(cursor) ? answer.headers().firstValue("etag").orElse("") : "";
          cursor = next;
          if (!page.path("more").asBoolean()) {
            return applied;
          }
        }
        case 304 -> {
          return applied; // nothing has changed
        }
        case 410 -> startAgain(); // away for more than 30 days
        default -> throw new IOException("the sync answered " + answer.statusCode());
      }
    }
  }

  private void apply(JsonNode change) {
    String id = change.path("id").asString();
    if (change.path("action").asString().equals("delete")) {
      articles.remove(id);
    } else {
      articles.put(id, change.path("article"));
    }
  }

  private void startAgain() {
    articles.clear();
    cursor = "";
    etag = "";
  }

  private HttpResponse<InputStream> ask() throws IOException, InterruptedException {
    String from = cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(changes + from)).header("accept-encoding", "gzip");
    if (!etag.isEmpty()) {
      request.header("if-none-match", etag);
    }
    return http.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static JsonNode json(HttpResponse<InputStream> answer) throws IOException {
    boolean gzip = answer.headers().firstValue("content-encoding").orElse("").equals("gzip");
    try (InputStream body = gzip ? new GZIPInputStream(answer.body()) : answer.body()) {
      return JsonMapper.shared().readTree(body);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
