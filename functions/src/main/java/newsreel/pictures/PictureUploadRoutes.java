package newsreel.pictures;

import java.util.Map;
import java.util.function.Function;
import newsreel.catalog.ports.KnownImage;
import newsreel.http.Outcome;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.values.WebUrl;

/** Accepts an image's bytes from a writer, in place of those at its address. */
public final class PictureUploadRoutes {
  private final KeepPicture keep;

  public PictureUploadRoutes(KeepPicture keep) {
    this.keep = keep;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("PUT /v1/pictures", this::put);
  }

  private Response put(Request request) {
    WebUrl url = PictureStateRoutes.url(request);
    return switch (keep.upload(url, request.body())) {
      case KeepPicture.Outcome.Kept(KnownImage image) ->
          PictureStateRoutes.answer(request, image)
              .with("cache-control", "no-store")
              .withOutcome(
                  Outcome.written(
                      Outcome.Kind.STORED, url.value(), Math.toIntExact(image.version())));
      case KeepPicture.Outcome.Unchanged(KnownImage image) -> refused(409, image);
      case KeepPicture.Outcome.Failed(KnownImage image) -> refused(422, image);
    };
  }

  private static Response refused(int status, KnownImage image) {
    return ProblemJson.response(
        Problem.of(
            status,
            image.state() == KnownImage.State.BLOCKED
                ? "This picture was deleted for good, and is not taken again."
                : "No picture is kept of what was sent. " + image.reason()));
  }
}
