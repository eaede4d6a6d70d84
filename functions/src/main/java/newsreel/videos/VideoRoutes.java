package newsreel.videos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Edit;
import newsreel.catalog.Listing;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.http.Conditional;
import newsreel.http.IdBatch;
import newsreel.http.IdPage;
import newsreel.http.ItemProblems;
import newsreel.http.Lists;
import newsreel.http.Parameters;
import newsreel.http.PreviewAnswer;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.FieldSelection;
import newsreel.json.Json;
import newsreel.json.Links;
import tools.jackson.core.JsonGenerator;

/** Answers the reading routes of videos. */
public final class VideoRoutes {
  private static final String PATH = "/v1/videos";
  private static final Set<String> INCLUDES = Set.of("history");

  /** The most videos that one answer reads in full. */
  private static final int MAX_WHOLE = 50;

  private static final int MAX_WITH_HISTORY = 13;

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public VideoRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "GET /v1/videos",
        Parameters.narrowed(this::list),
        "POST /v1/videos/batch",
        Parameters.narrowed(request -> IdBatch.answer(request, this::list)),
        "GET /v1/videos/{id}",
        Parameters.narrowed(this::video),
        "GET /v1/preview/videos/{id}",
        Parameters.narrowed(this::preview));
  }

  private Response video(Request request) {
    PublicCatalog.Shown.Item<Video> shown =
        ItemProblems.idOr404(request, VideoId::new)
            .map(id -> ItemProblems.itemOrProblem(catalog.video(id), "video", "/v1/videos/"))
            .orElseThrow(() -> ItemProblems.missing("video").asException());
    return conditional.answer(
        request,
        Representation.json(body(request, shown.item(), catalog::history), shown.until())
            .modified(shown.modifiedAt(shown.item().revision().updatedAt())));
  }

  private Response preview(Request request) {
    Video video =
        ItemProblems.idOr404(request, VideoId::new)
            .map(
                id ->
                    ItemProblems.itemOrProblem(catalog.preview(id), "video", "/v1/videos/").item())
            .orElseThrow(() -> ItemProblems.missing("video").asException());
    return PreviewAnswer.of(body(request, video, catalog::previewHistory));
  }

  private byte[] body(Request request, Video video, Function<Video, List<Edit>> history) {
    Parameters parameters = new Parameters(request);
    Optional<FieldSelection> fields = parameters.fields(VideoJson.FIELDS);
    Set<String> include = includes(parameters, fields);
    Links links = new Links(request.baseUrl());
    return Json.bytes(
        json ->
            VideoJson.write(
                FieldSelection.filter(fields, json),
                video,
                links,
                include.contains("history") ? history.apply(video) : null));
  }

  private Response list(Request request) {
    Parameters parameters = new Parameters(request);
    Optional<FieldSelection> fields = parameters.fields(VideoJson.FIELDS);
    Set<String> include = includes(parameters, fields);
    Optional<List<VideoId>> ids = parameters.ids(VideoId::new);
    Optional<ArticleId> article = parameters.id("article", ArticleId::new);
    if (ids.isPresent()) {
      return wholes(request, ids.get(), true, fields, include);
    }
    if (article.isPresent()) {
      PublicCatalog.Shown.Item<Article> shown =
          ItemProblems.itemOrProblem(catalog.article(article.get()), "article", "/v1/articles/");
      List<VideoId> cards = shown.item().videos().stream().map(VideoCard::id).toList();
      return wholes(request, cards, false, fields, include);
    }
    Lists lists = new Lists(request, PATH);
    boolean whole =
        !include.isEmpty() || fields.filter(f -> !f.isWithin(VideoJson.SUMMARY_FIELDS)).isPresent();
    Listing listing = lists.listing();
    Page<VideoSummary> page =
        catalog.videos(
            whole
                ? listing.withLimit(
                    Math.min(listing.limit(), include.isEmpty() ? MAX_WHOLE : MAX_WITH_HISTORY))
                : listing);
    Map<VideoId, Video> wholes =
        whole
            ? wholes(page.items().stream().map(v -> v.card().id()).toList(), fields)
                .items()
                .stream()
                .collect(Collectors.toMap(Video::id, Function.identity()))
            : Map.of();
    Links links = new Links(request.baseUrl());
    Optional<String> cursor = page.last().map(lists::cursor);
    byte[] body =
        Json.object(
            json -> {
              json.writeArrayPropertyStart("videos");
              for (VideoSummary summary : page.items()) {
                Video video = wholes.get(summary.card().id());
                if (video == null) {
                  VideoJson.write(FieldSelection.filter(fields, json), summary, links);
                } else {
                  write(json, video, fields, include, links);
                }
              }
              json.writeEndArray();
              cursor.ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Response response = conditional.answer(request, Representation.json(body, page.until()));
    return cursor.isPresent() ? response.with("link", lists.nextLink(cursor.get())) : response;
  }

  /** Reads the articles that embed a video only for those who ask for them. */
  private Page<Video> wholes(List<VideoId> ids, Optional<FieldSelection> fields) {
    return fields.isEmpty() || fields.get().touches("articles")
        ? catalog.videos(ids)
        : catalog.videosAlone(ids);
  }

  private Response wholes(
      Request request,
      List<VideoId> ids,
      boolean listMissing,
      Optional<FieldSelection> fields,
      Set<String> include) {
    IdPage<VideoId> asked =
        IdPage.of(request, PATH, ids, include.isEmpty() ? MAX_WHOLE : MAX_WITH_HISTORY);
    Page<Video> page = wholes(asked.ids(), fields);
    Set<VideoId> found = page.items().stream().map(Video::id).collect(Collectors.toSet());
    Links links = new Links(request.baseUrl());
    byte[] body =
        Json.object(
            json -> {
              json.writeArrayPropertyStart("videos");
              page.items().forEach(video -> write(json, video, fields, include, links));
              json.writeEndArray();
              if (listMissing) {
                Json.texts(
                    json,
                    "missing",
                    asked.ids().stream()
                        .filter(id -> !found.contains(id))
                        .map(VideoId::value)
                        .toList());
              }
              asked.cursor().ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Response response = conditional.answer(request, Representation.json(body, page.until()));
    return asked.cursor().isPresent()
        ? response.with("link", Lists.nextLink(request, PATH, asked.cursor().get()))
        : response;
  }

  private void write(
      JsonGenerator json,
      Video video,
      Optional<FieldSelection> fields,
      Set<String> include,
      Links links) {
    VideoJson.write(
        FieldSelection.filter(fields, json),
        video,
        links,
        include.contains("history") ? catalog.history(video) : null);
  }

  private static Set<String> includes(Parameters parameters, Optional<FieldSelection> fields) {
    Set<String> include = parameters.names("include", INCLUDES);
    fields.filter(f -> f.touches("history")).ifPresent(f -> include.add("history"));
    return include;
  }
}
