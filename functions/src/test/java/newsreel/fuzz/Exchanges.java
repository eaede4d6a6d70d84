package newsreel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import newsreel.articles.ArticleRoutes;
import newsreel.cards.CardRoutes;
import newsreel.cards.feeds.FeedRoutes;
import newsreel.cards.feeds.SitemapRoutes;
import newsreel.cards.oembed.OembedRoutes;
import newsreel.cards.pages.PageRoutes;
import newsreel.cards.pages.SearchPageRoutes;
import newsreel.catalog.ports.FetchLog;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.catalog.ports.InMemoryLedger;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.search.FixedIndex;
import newsreel.catalog.search.SearchIndex;
import newsreel.changes.ChangeRoutes;
import newsreel.changes.Sync;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.fetch.AllowedHosts;
import newsreel.fetch.Destination;
import newsreel.fetch.WebFetcher;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Conditional;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.ingest.EditArticle;
import newsreel.ingest.EditTrack;
import newsreel.ingest.EditVideo;
import newsreel.ingest.FetchedPages;
import newsreel.ingest.StoreByAddress;
import newsreel.ingest.StorePage;
import newsreel.ingest.http.ArticleWriteRoutes;
import newsreel.ingest.http.TrackWriteRoutes;
import newsreel.ingest.http.VideoWriteRoutes;
import newsreel.search.Search;
import newsreel.search.SearchRoutes;
import newsreel.values.WebUrl;
import newsreel.videos.TrackRoutes;
import newsreel.videos.VideoRoutes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All routes over a catalogue in memory that has one article and one video, from event to answer.
 */
final class Exchanges {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final HtmlExtractor HTML = new HtmlExtractor();
  private static final TextExtractor TEXT = new TextExtractor();
  static final String ARTICLE = "ferry-strike";
  static final String VIDEO = "ferry";

  /** A request that API Gateway has matched. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sent(String route, Map<String, String> query, Map<String, String> headers, byte[] body) {}

  /** What came back; the body decoded. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, Map<String, String> headers, byte[] body, int eventBytes) {
    String type() {
      return headers.getOrDefault("content-type", "").replaceFirst(";.*", "");
    }
  }

  private final ApiGatewayV2 gateway = new ApiGatewayV2(Optional.of("https://api.example.org"));
  private final Router router;

  Exchanges() {
    InMemoryCatalog catalog = new InMemoryCatalog();
    PublicCatalog shown = new PublicCatalog(catalog, CLOCK);
    Conditional conditional = new Conditional(CLOCK);
    Map<String, Function<Request, Response>> routes = new HashMap<>();
    routes.putAll(
        new ArticleWriteRoutes(
                new StorePage(catalog, CLOCK),
                fetchingNothing(catalog),
                new EditArticle(catalog, CLOCK),
                TEXT,
                HTML,
                CLOCK)
            .routes());
    routes.putAll(new VideoWriteRoutes(new EditVideo(catalog, CLOCK), CLOCK).routes());
    routes.putAll(new TrackWriteRoutes(new EditTrack(catalog, CLOCK), CLOCK).routes());
    routes.putAll(new ArticleRoutes(shown, conditional).routes());
    routes.putAll(new VideoRoutes(shown, conditional).routes());
    routes.putAll(new TrackRoutes(shown, conditional).routes());
    routes.putAll(
        new ChangeRoutes(new Sync(new InMemoryLedger(), catalog, catalog, CLOCK), conditional)
            .routes());
    routes.putAll(new OembedRoutes(shown, conditional).routes());
    routes.putAll(new CardRoutes(shown, conditional, "*").routes());
    routes.putAll(new FeedRoutes(shown, conditional).routes());
    routes.putAll(new SitemapRoutes(shown, conditional, 100).routes());
    SearchIndex nothing = new FixedIndex(List.of());
    Search search = new Search(() -> nothing, shown);
    routes.putAll(new SearchRoutes(search, conditional).routes());
    routes.putAll(new SearchPageRoutes(search, conditional).routes());
    routes.putAll(new PageRoutes(shown, conditional).routes());
    router = new Router(routes);
    store("PUT /v1/videos/{id}", "{\"title\": \"Ferry\", \"duration\": \"PT2M46S\"}");
    store(
        "PUT /v1/articles/{id}",
        "{\"headline\": \"Ferry strike\", \"videos\": [{\"title\": \"Pier\"}], \"body\": [\"a\"]}");
  }

  private static StoreByAddress fetchingNothing(InMemoryCatalog catalog) {
    FetchLog log =
        new FetchLog() {
          @Override
          public Optional<Entry> last(WebUrl address) {
            return Optional.empty();
          }

          @Override
          public void record(WebUrl address, Entry entry) {
            throw new AssertionError("fetched " + address);
          }
        };
    WebFetcher fetcher =
        new WebFetcher(
            AllowedHosts.parse(""),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Destination.PUBLIC,
            Duration.ofSeconds(1));
    return new StoreByAddress(
        fetcher, log, new StorePage(catalog, CLOCK), catalog, new FetchedPages(TEXT, HTML));
  }

  private void store(String route, String json) {
    Answer answer =
        send(
            new Sent(
                route, Map.of(), Map.of("content-type", "application/json"), json.getBytes(UTF_8)));
    if (answer.status() != 201) {
      throw new AssertionError(route + " gave " + answer.status());
    }
  }

  Answer get(String route, String id) {
    return send(new Sent("GET " + route, Map.of(), Map.of(), new byte[0]), id);
  }

  Answer send(Sent sent) {
    return send(sent, sent.route().contains("/videos/{id}") ? VIDEO : ARTICLE);
  }

  private Answer send(Sent sent, String id) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", sent.route());
    sent.headers().forEach(event.putObject("headers")::put);
    sent.query().forEach(event.putObject("queryStringParameters")::put);
    event.putObject("pathParameters").put("id", id).put("language", "en");
    event.put("body", Base64.getEncoder().encodeToString(sent.body()));
    event.put("isBase64Encoded", true);
    byte[] out = ApiGatewayV2.write(router.route(gateway.read(JSON.writeValueAsBytes(event))));
    JsonNode answer = JSON.readTree(out);
    Map<String, String> headers = new HashMap<>();
    answer.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString()));
    String body = answer.path("body").asString();
    return new Answer(
        answer.path("statusCode").asInt(),
        headers,
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(UTF_8),
        out.length);
  }
}
