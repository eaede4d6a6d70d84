package newsreel.videos;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.http.Conditional;
import newsreel.http.ItemProblems;
import newsreel.http.Problem;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers the reading route of tracks. */
public final class TrackRoutes {
  private static final String WEB_VTT = "text/vtt; charset=utf-8";

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public TrackRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/videos/{id}/tracks/{language}", this::track);
  }

  private Response track(Request request) {
    PublicCatalog.Shown.Item<Video> shown =
        ItemProblems.idOr404(request, VideoId::new)
            .map(id -> ItemProblems.itemOrProblem(catalog.video(id), "video", "/v1/videos/"))
            .orElseThrow(() -> ItemProblems.missing("video").asException());
    KeptTrack kept =
        catalog
            .track(shown.item(), TrackAddress.key(request))
            .orElseThrow(
                () -> Problem.of(404, "No such track is kept of this video.").asException());
    byte[] body = kept.text().getBytes(StandardCharsets.UTF_8);
    return conditional.answer(
        request,
        Representation.of(WEB_VTT, body, shown.until())
            .modified(shown.item().revision().updatedAt()));
  }
}
