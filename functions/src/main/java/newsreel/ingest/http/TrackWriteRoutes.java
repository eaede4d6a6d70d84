package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.captions.CaptionFile;
import newsreel.captions.Fault;
import newsreel.captions.Payload;
import newsreel.captions.Reading;
import newsreel.captions.WebVttWriter;
import newsreel.catalog.Track;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.KeptTrack;
import newsreel.http.Outcome;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.ingest.EditTrack;
import newsreel.ingest.Result;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.values.FieldError;
import newsreel.videos.TrackAddress;
import newsreel.videos.VideoJson;

/** Answers the writing routes of tracks. */
public final class TrackWriteRoutes {
  private static final int MAX_ERRORS = 50;
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "text/vtt", "application/x-subrip", "text/srt", "text/plain", "application/octet-stream");

  private final EditTrack edit;
  private final Clock clock;

  public TrackWriteRoutes(EditTrack edit, Clock clock) {
    this.edit = edit;
    this.clock = clock;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "PUT /v1/videos/{id}/tracks/{language}",
        RefusedWrites.answered(this::keep),
        "DELETE /v1/videos/{id}/tracks/{language}",
        this::drop);
  }

  private Response keep(Request request) {
    VideoId id = WriteAnswers.id(request, VideoId::new);
    TrackKey key = TrackAddress.key(request);
    Track track = new Track(key.language(), key.kind(), label(request), null);
    byte[] body = file(request);
    Payload payload =
        track.kind() == Track.Kind.CHAPTERS ? Payload.CHAPTER_TITLES : Payload.CUE_TEXT;
    Reading.Read read =
        switch (CaptionFile.read(body, RequestBody.type(request).charset().orElse(null), payload)) {
          case Reading.Read captions -> captions;
          case Reading.Refused refused -> throw problem(refused).asException();
        };
    Result<Video> result =
        edit.keep(
            id,
            new KeptTrack(track, WebVttWriter.write(read.captions())),
            request.subject().orElse(null),
            Preconditions.ofPut(request, kept -> Stream.of(bytes(kept)), null));
    return result instanceof Result.Moved<Video>
        ? moved()
        : WriteAnswers.of(
            result,
            "video",
            video -> bytes(request, video, repaired(read)),
            video -> new Links(request.baseUrl()).track(video.id(), key));
  }

  /**
   * Returns the body, or the file inside a JSON body, for clients that cannot choose a
   * Content-Type.
   */
  private static byte[] file(Request request) {
    byte[] body = RequestBody.of(request);
    String type = RequestBody.type(request).mediaType();
    if (type.equals("application/json")) {
      List<FieldError> errors = new ArrayList<>();
      JsonObject json = new JsonObject(JsonDocuments.object(body), "", errors);
      String captions = json.required("captions", body.length);
      json.refuseUnknown();
      JsonDocuments.refuse(errors);
      return String.valueOf(captions).getBytes(UTF_8);
    }
    if (!MEDIA_TYPES.contains(type)) {
      throw RequestBody.unsupported(
          "text/vtt or application/x-subrip (also text/srt, text/plain, application/octet-stream or"
              + " application/json)");
    }
    return body;
  }

  private Response drop(Request request) {
    VideoId id = WriteAnswers.id(request, VideoId::new);
    TrackKey key = TrackAddress.key(request);
    Result<Video> result =
        edit.drop(
            id,
            key,
            request.subject().orElse(null),
            Preconditions.of(request, kept -> Stream.of(bytes(kept)), null));
    return switch (result) {
      case Result.Moved<Video> m -> moved();
      case Result.Unchanged<Video> u ->
          ProblemJson.response(Problem.of(404, "No such track is kept of this video."));
      case Result.Changed<Video>(Video video) -> WriteAnswers.done(Outcome.Kind.CHANGED, video);
      default -> WriteAnswers.withdrawn(result, "video");
    };
  }

  private static @org.jspecify.annotations.Nullable String label(Request request) {
    return new Parameters(request).text("label", Track.MAX_LABEL).orElse(null);
  }

  private static Problem problem(Reading.Refused refused) {
    List<FieldError> errors =
        refused.faults().stream().limit(MAX_ERRORS).map(TrackWriteRoutes::error).toList();
    String shown =
        refused.count() > errors.size()
            ? "The first %d of %,d faults are listed.".formatted(errors.size(), refused.count())
            : "Each fault is listed.";
    return Problem.of(
        422, "This is not right as WebVTT or SubRip, and nothing was stored. " + shown, errors);
  }

  private static FieldError error(Fault fault) {
    return new FieldError("line " + fault.line(), fault.detail());
  }

  private static Response moved() {
    return ProblemJson.response(
        Problem.of(
            412,
            "The track is not as If-Match, If-None-Match or If-Unmodified-Since asks. Get it again,"
                + " and make the change on what it is now."));
  }

  private static byte[] bytes(KeptTrack track) {
    return track.text().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> repaired(Reading.Read read) {
    List<String> told =
        new ArrayList<>(
            read.repairs().stream()
                .limit(MAX_ERRORS)
                .map(r -> "line %d: %s".formatted(r.line(), r.detail()))
                .toList());
    if (read.count() > told.size()) {
      told.add("and %,d more".formatted(read.count() - told.size()));
    }
    return told;
  }

  private byte[] bytes(Request request, Video video, List<String> repaired) {
    return Json.bytes(
        json ->
            VideoJson.write(
                json, video.openAt(clock.instant()), repaired, new Links(request.baseUrl())));
  }
}
