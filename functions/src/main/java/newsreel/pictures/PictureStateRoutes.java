package newsreel.pictures;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.http.Outcome;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Links;
import newsreel.values.Texts;
import newsreel.values.WebUrl;

/** Tells what became of an image, and deletes a picture for good. */
public final class PictureStateRoutes {
  private final KnownImages images;
  private final BlockPicture block;

  public PictureStateRoutes(KnownImages images, BlockPicture block) {
    this.images = images;
    this.block = block;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/pictures", this::read, "DELETE /v1/pictures", this::delete);
  }

  static WebUrl url(Request request) {
    return new Parameters(request)
        .url("url")
        .orElseThrow(
            () ->
                Parameters.bad("url", "url is missing: the address by which pages know the image"));
  }

  private Response read(Request request) {
    Optional<KnownImage> found = images.at(url(request));
    return found
        .map(image -> answer(request, image))
        .orElseGet(
            () ->
                ProblemJson.response(
                    Problem.of(
                        404,
                        "No stored article or video has named an image by this address lately. To"
                            + " send the image, PUT it here.")))
        .with("cache-control", "no-store");
  }

  static Response answer(Request request, KnownImage image) {
    return Response.of(
        200, "application/json", KnownImageJson.bytes(image, new Links(request.baseUrl())));
  }

  private Response delete(Request request) {
    WebUrl url = url(request);
    String reason =
        new Parameters(request)
            .text("reason", Texts.LINE)
            .orElse("A writer deleted the picture; it is not kept again.");
    KnownImage image = block.block(url, reason);
    return answer(request, image)
        .with("cache-control", "no-store")
        .withOutcome(
            Outcome.written(
                Outcome.Kind.WITHDRAWN, image.url().value(), Math.toIntExact(image.version())));
  }
}
