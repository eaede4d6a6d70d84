package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import newsreel.catalog.Samples;
import newsreel.catalog.ports.FetchLog;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.fetch.AllowedHosts;
import newsreel.fetch.Destination;
import newsreel.fetch.WebFetcher;
import newsreel.http.Caller;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.ingest.EditArticle;
import newsreel.ingest.EditTrack;
import newsreel.ingest.EditVideo;
import newsreel.ingest.FetchedPages;
import newsreel.ingest.StoreByAddress;
import newsreel.ingest.StorePage;
import newsreel.lambda.SettableClock;
import newsreel.values.WebUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The writing routes over a catalogue in maps. */
final class WritingDesk {
  private static final String BASE_URL = "https://api.example.org";

  final InMemoryCatalog catalog = new InMemoryCatalog();
  final SettableClock clock = new SettableClock(Samples.NOON);
  private final Router router = new Router(routes());

  private Map<String, Function<Request, Response>> routes() {
    TextExtractor text = new TextExtractor();
    HtmlExtractor html = new HtmlExtractor();
    StorePage store = new StorePage(catalog, clock);
    StoreByAddress byAddress =
        new StoreByAddress(
            new WebFetcher(
                AllowedHosts.parse(""),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Destination.PUBLIC,
                Duration.ofSeconds(1)),
            new NoFetches(),
            store,
            catalog,
            new FetchedPages(text, html));
    Map<String, Function<Request, Response>> routes = new HashMap<>();
    routes.putAll(
        new ArticleWriteRoutes(store, byAddress, new EditArticle(catalog, clock), text, html, clock)
            .routes());
    routes.putAll(new VideoWriteRoutes(new EditVideo(catalog, clock), clock).routes());
    routes.putAll(new TrackWriteRoutes(new EditTrack(catalog, clock), clock).routes());
    return routes;
  }

  private static final class NoFetches implements FetchLog {
    @Override
    public Optional<Entry> last(WebUrl address) {
      return Optional.empty();
    }

    @Override
    public void record(WebUrl address, Entry entry) {}
  }

  /** An answer to a write. */
  record Written(Response response) {
    int status() {
      return response.status();
    }

    String header(String name) {
      return response.headers().getOrDefault(name, "");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(response.body());
    }

    String text() {
      return new String(response.body(), UTF_8);
    }

    String detail() {
      return json().at("/detail").asString();
    }

    List<String> pointers() {
      return json().at("/errors").findValuesAsString("pointer");
    }
  }

  Written json(String method, String target, String json) {
    return send(method, target, json, "content-type", "application/json");
  }

  Written patch(String target, String json) {
    return send("PATCH", target, json, "content-type", "application/merge-patch+json");
  }

  Written delete(String target) {
    return send("DELETE", target, "");
  }

  Written send(String method, String target, String body, String... headers) {
    return send(method, target, body.getBytes(UTF_8), headers);
  }

  /**
   * Sends bytes as API Gateway hands them on: text and JSON as UTF-8.
   *
   * @param headers names and values in turn
   */
  Written send(String method, String target, byte[] body, String... headers) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      named.put(headers[i], headers[i + 1]);
    }
    String type = named.getOrDefault("content-type", "");
    boolean text = type.startsWith("text/") || type.startsWith("application/json");
    URI uri = URI.create(BASE_URL + target);
    for (String key : router.routeKeys()) {
      Map<String, String> path = match(key, method + " " + uri.getRawPath());
      if (!path.isEmpty()) {
        return new Written(
            router.route(
                new Request(
                    key,
                    path,
                    query(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                    named,
                    text ? new String(body, UTF_8).getBytes(UTF_8) : body,
                    text,
                    new Caller(Optional.of("desk"), Set.of("catalog:write")),
                    BASE_URL)));
      }
    }
    throw new AssertionError("no route for " + method + " " + target);
  }

  /** The parameters of a route's path, and the route; empty where it is another's. */
  private static Map<String, String> match(String key, String call) {
    String[] names = key.split("[ /]", -1);
    String[] values = call.split("[ /]", -1);
    Map<String, String> path = new HashMap<>(Map.of("", key));
    boolean same = names.length == values.length;
    for (int i = 0; same && i < names.length; i++) {
      if (names[i].startsWith("{")) {
        path.put(names[i].substring(1, names[i].length() - 1), URLDecoder.decode(values[i], UTF_8));
      } else {
        same = names[i].equals(values[i]);
      }
    }
    return same ? path : Map.of();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String parameter : raw.split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      if (!pair[0].isEmpty()) {
        query.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
      }
    }
    return query;
  }
}
