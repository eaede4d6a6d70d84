package newsreel.ingest.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import newsreel.catalog.Availability;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.ingest.EditVideo;
import newsreel.ingest.Result;
import newsreel.ingest.VideoFields;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.ingest.documents.VideoDocument;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.players.VideoIdentity;
import newsreel.values.FieldError;
import newsreel.videos.VideoJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the writing routes of videos. */
public final class VideoWriteRoutes {
  private final EditVideo edit;
  private final Clock clock;

  public VideoWriteRoutes(EditVideo edit, Clock clock) {
    this.edit = edit;
    this.clock = clock;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "POST /v1/videos",
        RefusedWrites.answered(request -> store(request, null)),
        "PUT /v1/videos/{id}",
        RefusedWrites.answered(request -> store(request, WriteAnswers.id(request, VideoId::new))),
        "PATCH /v1/videos/{id}",
        RefusedWrites.answered(this::patch),
        "DELETE /v1/videos/{id}",
        this::withdraw);
  }

  private Response store(Request request, @Nullable VideoId ownId) {
    byte[] body = RequestBody.of(request);
    if (!RequestBody.type(request).mediaType().equals("application/json")) {
      throw RequestBody.unsupported("application/json (a video)");
    }
    List<FieldError> errors = new ArrayList<>();
    VideoDocument document = read(new JsonObject(JsonDocuments.object(body), "", errors), errors);
    Predicate<Optional<Video>> precondition =
        ownId == null
            ? stored -> true
            : Preconditions.ofPut(request, forms(request)::all, Video::revision);
    return answer(
        request,
        edit.store(
            ownId == null ? VideoIdentity.id(document.metadata(), null) : ownId,
            document.metadata(),
            document.window(),
            request.flag("force"),
            request.subject().orElse(null),
            precondition));
  }

  private Response patch(Request request) {
    VideoId id = WriteAnswers.id(request, VideoId::new);
    JsonNode patch = MergePatch.read(request);
    return answer(
        request,
        edit.patch(
            id,
            stored -> patched(request, stored, patch),
            request.subject().orElse(null),
            Preconditions.of(request, forms(request)::all, Video::revision)));
  }

  private Response withdraw(Request request) {
    Result<Video> result =
        edit.withdraw(
            WriteAnswers.id(request, VideoId::new),
            WriteAnswers.reason(request),
            WriteAnswers.replacement(request),
            request.subject().orElse(null),
            Preconditions.of(request, forms(request)::all, Video::revision));
    return WriteAnswers.withdrawn(result, "video");
  }

  private Response answer(Request request, Result<Video> result) {
    return WriteAnswers.of(
        result,
        "video",
        forms(request)::shown,
        video -> new Links(request.baseUrl()).video(video.id()));
  }

  private ShownForms<Video> forms(Request request) {
    Links links = new Links(request.baseUrl());
    return new ShownForms<>(
        clock.instant(), video -> Json.bytes(json -> VideoJson.write(json, video, links, null)));
  }

  private EditVideo.Patched patched(Request request, Video stored, JsonNode patch) {
    List<FieldError> errors = new ArrayList<>();
    JsonNode before =
        JsonDocuments.object(
            Json.bytes(json -> VideoJson.write(json, stored, new Links(request.baseUrl()), null)));
    JsonObject json = new JsonObject(MergePatch.apply(before, ended(patch)), "", errors);
    Availability availability =
        WithdrawalPatch.apply(json, patch, stored.availability(), clock.instant());
    VideoDocument document = read(json, errors);
    VideoMetadata metadata = document.metadata();
    Availability window = document.window() == null ? Availability.ALWAYS : document.window();
    Set<String> named = new TreeSet<>(patch.propertyNames());
    named.removeIf(name -> !VideoFields.FIELDS.has(name));
    return new EditVideo.Patched(
        metadata,
        new Availability(window.from(), window.until(), availability.withdrawal()),
        named);
  }

  /** A patch that contains a duration but not {@code live} ends the live state. */
  private static JsonNode ended(JsonNode patch) {
    return patch.hasNonNull("duration") && !patch.has("live")
        ? ((ObjectNode) patch.deepCopy()).put("live", false)
        : patch;
  }

  private static VideoDocument read(JsonObject json, List<FieldError> errors) {
    VideoDocument document = VideoDocument.read(json);
    JsonDocuments.refuse(errors);
    if (document == null) {
      throw new IllegalStateException("a document without errors was not read");
    }
    return document;
  }
}
