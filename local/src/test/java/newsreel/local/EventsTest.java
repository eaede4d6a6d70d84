package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.lambda.ApiFunction;
import newsreel.local.gateway.Invocable;
import newsreel.local.pictures.LocalPictures;
import newsreel.local.search.LocalSearch;
import newsreel.local.store.DataFolder;
import newsreel.local.store.LocalStore;
import newsreel.local.template.Function;
import newsreel.local.template.Route;
import newsreel.local.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of events/, which are also what {@code sam local invoke} takes. */
class EventsTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** In an order in which each finds what it asks for. */
  private static final Map<String, Integer> STATUSES = new LinkedHashMap<>();

  static {
    STATUSES.put("store-page-text", 201);
    STATUSES.put("store-html-page", 201);
    STATUSES.put("store-article", 201);
    STATUSES.put("store-page-without-headline", 422);
    STATUSES.put("store-captcha-page", 422);
    STATUSES.put("store-page-by-address", 422); // for the template allows no host
    STATUSES.put("put-article", 201);
    STATUSES.put("patch-article", 200);
    STATUSES.put("store-video", 201);
    STATUSES.put("put-video", 201);
    STATUSES.put("patch-video", 200);
    STATUSES.put("put-track", 201);
    STATUSES.put("put-track-subrip", 201);
    STATUSES.put("put-track-with-faults", 422);
    STATUSES.put("get-track", 200);
    STATUSES.put("get-transcript", 200);
    STATUSES.put("drop-track", 204);
    STATUSES.put("extract-page-text", 200);
    STATUSES.put("list-articles", 200);
    STATUSES.put("list-articles-by-topic", 200);
    STATUSES.put("list-articles-by-author", 200);
    STATUSES.put("list-articles-by-latest-change", 200);
    STATUSES.put("get-articles-by-id", 200);
    STATUSES.put("articles-batch", 200);
    STATUSES.put("videos-batch", 200);
    STATUSES.put("get-article", 200);
    STATUSES.put("get-article-metadata", 200);
    STATUSES.put("get-article-that-is-unknown", 404);
    STATUSES.put("list-videos-of-article", 200);
    STATUSES.put("list-topics", 200);
    STATUSES.put("sync-changes", 200);
    STATUSES.put("search", 200);
    STATUSES.put("suggest", 200);
    STATUSES.put("search-page", 200);
    STATUSES.put("list-videos", 200);
    STATUSES.put("get-video", 200);
    STATUSES.put("get-import-that-is-unknown", 404);
    STATUSES.put("get-catalog", 200);
    STATUSES.put("export-records", 200);
    STATUSES.put("import-records", 200);
    STATUSES.put("list-rebuilds", 200);
    STATUSES.put("rebuild-counts", 200);
    STATUSES.put("put-source", 422); // likewise
    STATUSES.put("list-sources", 200);
    STATUSES.put("get-source-that-is-unknown", 404);
    STATUSES.put("delete-source-that-is-unknown", 404);
    STATUSES.put("put-picture", 200);
    STATUSES.put("get-picture-state", 200);
    STATUSES.put("get-rendition", 404);
    STATUSES.put("delete-picture", 200);
    STATUSES.put("get-contract", 200);
    STATUSES.put("oembed-of-article-page", 200);
    STATUSES.put("oembed-as-xml", 200);
    STATUSES.put("get-card", 200);
    STATUSES.put("get-poster", 200);
    STATUSES.put("get-web-component", 200);
    STATUSES.put("get-asset", 200);
    STATUSES.put("videos-feed", 200);
    STATUSES.put("articles-feed-of-topic", 200);
    STATUSES.put("videos-sitemap", 200);
    STATUSES.put("catalogue-page", 200);
    STATUSES.put("article-page", 200);
    STATUSES.put("video-page", 200);
    STATUSES.put("get-docs", 200);
    STATUSES.put("get-robots", 200);
    STATUSES.put("withdraw-article", 204);
    STATUSES.put("withdraw-video", 204);
    STATUSES.put("preview-article", 200);
    STATUSES.put("preview-video", 200);
  }

  private final Path home = Path.of("..").toAbsolutePath().normalize();
  @TempDir private Path data;

  private Template template() throws IOException {
    return Template.read(home.resolve("template.yaml"), Map.of());
  }

  private Map<String, JsonNode> events() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("events"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".json", ""), EventsTest::read));
    }
  }

  private RequestStreamHandler handler(Function function, LocalStore store) throws IOException {
    return new WiredHandlers()
        .handler(
            function,
            store.client(),
            Clock.systemUTC(),
            new LocalPictures(data).stores(),
            new LocalSearch(data).stores());
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRouteHasAnEventAndEveryEventARoute() throws IOException {
    List<String> routes =
        template().routes().stream()
            .map(Route::key)
            .filter(key -> !key.startsWith("HEAD "))
            .toList();
    Stream<String> events =
        events().values().stream()
            .map(event -> event.path("routeKey").asString(""))
            .filter(key -> !key.isEmpty());
    assertThat(events.distinct()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void everyFunctionAnswersJustTheRoutesThatTheTemplateGivesIt() throws Exception {
    Template template = template();
    try (DataFolder folder = DataFolder.open(data);
        LocalStore store = LocalStore.embedded(folder, template.tables())) {
      for (Function function : template.functions()) {
        if (handler(function, store) instanceof ApiFunction answers) {
          // The template names HEAD beside GET; a function answers the two alike.
          assertThat(function.routes().stream().map(r -> r.key().replaceFirst("^HEAD", "GET")))
              .as(function.name())
              .containsAll(answers.routeKeys())
              .allMatch(answers.routeKeys()::contains);
        }
      }
    }
  }

  @Test
  void everyEventIsAnsweredAsItsNameSays() throws Exception {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    Map<String, JsonNode> events = events();
    Template template = template();
    try (DataFolder folder = DataFolder.open(data);
        LocalStore store = LocalStore.embedded(folder, template.tables())) {
      for (String name : STATUSES.keySet()) {
        JsonNode event = Objects.requireNonNull(events.remove(name), name);
        Function function = behind(template, event.path("routeKey").asString());
        statuses.put(name, invoke(function, store, event).path("statusCode").intValue());
      }
      Function propagate =
          template.functions().stream().filter(f -> f.stream() != null).findFirst().orElseThrow();
      JsonNode change = Objects.requireNonNull(events.remove("video-changed-in-table"));
      assertThat(invoke(propagate, store, change))
          .isEqualTo(JSON.readTree("{\"batchItemFailures\":[]}"));
      JsonNode minute = Objects.requireNonNull(events.remove("minute-passes"));
      assertThat(invoke(function(template, "WakeFunction"), store, minute))
          .isEqualTo(JSON.readTree("{}"));
      assertThat(invoke(function(template, "SourcesFunction"), store, minute))
          .isEqualTo(JSON.readTree("{}"));
      Function imports = function(template, "ImportFunction");
      JsonNode trial = Objects.requireNonNull(events.remove("bucket-tries-its-queue"));
      assertThat(invoke(imports, store, trial))
          .isEqualTo(JSON.readTree("{\"batchItemFailures\":[]}"));
      // The picture was deleted above, and is not fetched again.
      JsonNode fetch = Objects.requireNonNull(events.remove("fetch-picture"));
      assertThat(invoke(function(template, "PicturesFunction"), store, fetch))
          .isEqualTo(JSON.readTree("{\"batchItemFailures\":[]}"));
      // There is no bucket on this machine: what was put there comes again.
      JsonNode picture = Objects.requireNonNull(events.remove("picture-put-in-bucket"));
      assertThat(
              invoke(function(template, "PicturesFunction"), store, picture)
                  .path("batchItemFailures"))
          .hasSize(1);
      JsonNode put = Objects.requireNonNull(events.remove("pages-put-in-bucket"));
      assertThat(invoke(imports, store, put).path("batchItemFailures")).hasSize(2);
    }
    assertThat(statuses).isEqualTo(STATUSES);
    assertThat(events.keySet()).as("events that no test plays").isEmpty();
  }

  private static Function function(Template template, String name) {
    return template.functions().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Function behind(Template template, String routeKey) {
    return template.functions().stream()
        .filter(function -> function.routes().stream().anyMatch(r -> r.key().equals(routeKey)))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode invoke(Function function, LocalStore store, JsonNode event) throws Exception {
    RequestStreamHandler handler = handler(function, store);
    byte[] answer =
        new Invocable(function.name(), handler)
            .invoke(JSON.writeValueAsBytes(event), "test", Duration.ofSeconds(30));
    return JSON.readTree(answer);
  }
}
