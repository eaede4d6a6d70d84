package newsreel.local.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that a reader can see of a catalogue. */
final class CatalogueView {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final List<String> WORDS = List.of("harbour", "night", "school", "the");

  private static final String LAST_PAGE =
      "<!doctype html><html lang=en><title>Zoetrope</title><body><article><h1>Zoetrope shown</h1>"
          + "<p>The last page of all is stored when all the others are.</p></article>";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;

  CatalogueView(String api) {
    this.api = api;
  }

  /**
   * Every article and video, the topics and some searches, by path, as they are when all changes
   * have been propagated; without the times of storing, and the server's address.
   */
  Map<String, JsonNode> whole() throws Exception {
    propagateAll();
    Map<String, JsonNode> items = new TreeMap<>();
    items.put("/v1/topics", get("/v1/topics"));
    for (String word : WORDS) {
      JsonNode found = get("/v1/search?limit=100&q=" + word);
      items.put("search for " + word, timeless(found));
    }
    addAll("articles", "?include=body", items);
    addAll("videos", "", items);
    return items;
  }

  /** Changes are propagated in their order: the others are, when one more is. */
  private void propagateAll() throws Exception {
    HttpResponse<String> stored =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(api + "/v1/articles?url=https://news.example.com/zoetrope"))
                .header("content-type", "text/html")
                .POST(BodyPublishers.ofString(LAST_PAGE))
                .build(),
            BodyHandlers.ofString());
    if (stored.statusCode() != 201) {
      throw new IOException(stored.body());
    }
    Instant end = Instant.now().plus(LONGEST);
    while (get("/v1/search?q=zoetrope").path("results").isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("the stream was not followed to its end in " + LONGEST);
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private void addAll(String kind, String query, Map<String, JsonNode> items) throws Exception {
    String cursor = "";
    do {
      JsonNode page = get("/v1/" + kind + "?limit=100" + cursor);
      for (JsonNode item : page.path(kind)) {
        String path = "/v1/" + kind + "/" + item.path("id").asString();
        items.put(path, timeless(get(path + query)));
      }
      cursor = page.path("cursor").asString("");
      cursor = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    } while (!cursor.isEmpty());
  }

  private JsonNode timeless(JsonNode item) {
    JsonNode copy =
        JSON.readTree(item.toString().replace(api, "").replace(URLEncoder.encode(api, UTF_8), ""));
    copy.findParents("updatedAt").forEach(CatalogueView::removeTimes);
    return copy;
  }

  private static void removeTimes(JsonNode node) {
    ((ObjectNode) node).remove(List.of("createdAt", "updatedAt"));
  }

  private JsonNode get(String path) throws Exception {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(URI.create(api + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
