package newsreel.pictures;

import java.util.Map;
import java.util.function.Function;
import newsreel.catalog.ports.KnownImage;
import newsreel.http.Outcome;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import newsreel.values.ContentType;
import newsreel.values.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
    return switch (keep.upload(url, file(request))) {
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

  /** The body, or what it holds within JSON in base64, for clients that send nothing else. */
  private static byte[] file(Request request) {
    if (!request.header("content-encoding").orElse("identity").equals("identity")) {
      throw Problem.of(415, "The body must come without a Content-Encoding.").asException();
    }
    String type = request.header("content-type").orElse("");
    if (!new ContentType(type).mediaType().equals("application/json")) {
      return request.body();
    }
    try (JsonParser json = Json.parser(request.body())) {
      if (json.nextToken() == JsonToken.START_OBJECT
          && "picture".equals(json.nextName())
          && json.nextToken() == JsonToken.VALUE_STRING) {
        byte[] picture = json.getBinaryValue();
        if (json.nextToken() == JsonToken.END_OBJECT) {
          return picture;
        }
      }
    } catch (JacksonException noBase64) {
      // As if it had another form.
    }
    throw Problem.of(
            400, "Send the bytes alone, or in base64 as {\"picture\": \"…\"} and nothing else.")
        .asException();
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
