package newsreel.changes;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.articles.ArticleJson;
import newsreel.catalog.ItemKind;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.ChangeLog.Change;
import newsreel.http.Conditional;
import newsreel.http.Cursor;
import newsreel.http.Filters;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.videos.VideoJson;
import tools.jackson.core.JsonGenerator;

/** Answers the delta sync. */
public final class ChangeRoutes {
  /** In seconds. A reader that asks again sooner gets the same page. */
  private static final int MAX_AGE = 2;

  private final Sync sync;
  private final Conditional conditional;

  public ChangeRoutes(Sync sync, Conditional conditional) {
    this.sync = sync;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/changes", this::changes);
  }

  private Response changes(Request request) {
    Parameters parameters = new Parameters(request);
    Set<ItemKind> kinds = kinds(parameters);
    Optional<TopicId> topic = parameters.id("topic", TopicId::new);
    Set<String> facets = Filters.of(request);
    String list =
        "/v1/changes|%s|%s|%s"
            .formatted(
                kinds.stream().sorted(Comparator.naturalOrder()).toList(),
                topic.map(TopicId::value).orElse(""),
                String.join("|", new TreeSet<>(facets)));
    Optional<SyncPlace> from =
        Cursor.of(request, list, "types, topic and filters", SyncPlace::parse);
    Sync.Batch batch =
        sync.read(from, new Sync.Filter(kinds, topic, facets), parameters.limit())
            .orElseThrow(() -> expired(request).asException());
    Links links = new Links(request.baseUrl());
    byte[] body =
        Json.object(
            json -> {
              Json.array(json, "changes", batch.told(), told -> write(json, told, links));
              json.writeStringProperty("cursor", Cursor.encode(list, batch.next().toString()));
              json.writeBooleanProperty("more", batch.more());
            });
    return conditional.answer(
        request, Representation.json(body, batch.until()).withMaxAge(MAX_AGE).neverStale());
  }

  private static Set<ItemKind> kinds(Parameters parameters) {
    Set<String> names = parameters.names("types", Set.of("article", "video"));
    return names.isEmpty()
        ? EnumSet.allOf(ItemKind.class)
        : names.stream()
            .map(name -> ItemKind.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemKind.class)));
  }

  private static Problem expired(Request request) {
    return Problem.typed(
            410,
            "cursor-expired",
            "Cursor expired",
            "This cursor is more than %d days old, and deletions from that long ago are no longer kept; or the log of changes has been begun anew since. Sync again without a cursor, and drop everything that does not come back."
                .formatted(Sync.CURSOR_LIFE.toDays()))
        .with("start", request.baseUrl() + "/v1/changes");
  }

  private static void write(JsonGenerator json, Sync.Told told, Links links) {
    json.writeStartObject();
    switch (told) {
      case Sync.Told.UpsertArticle(Change change, var article) -> {
        head(json, change, "upsert", article.revision().number());
        json.writeName("article");
        ArticleJson.write(json, article, links, ArticleJson.Extras.NONE);
      }
      case Sync.Told.UpsertVideo(Change change, var video) -> {
        head(json, change, "upsert", video.revision().number());
        json.writeName("video");
        VideoJson.write(json, video, links);
      }
      case Sync.Told.Delete(Change change) -> head(json, change, "delete", change.revision());
    }
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, Change change, String action, int revision) {
    json.writeStringProperty("action", action);
    json.writeStringProperty("type", change.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("id", change.id());
    json.writeNumberProperty("revision", revision);
    json.writeStringProperty("at", change.at().toString());
  }
}
