package newsreel.pictures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.catalog.ports.KeptPictures;
import newsreel.http.ETag;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Links;

/** Serves renditions: one read each, and answers that any cache may keep for a year. */
public final class RenditionRoutes {
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /** For a redirect, which lasts as long as the picture, and for what is not there yet. */
  private static final String A_DAY = "public, max-age=86400";

  private static final String A_MINUTE = "public, max-age=60";
  private static final String WEBP = ".webp";
  private static final String JPEG = ".jpg";
  private static final int MAX_DIGITS = 5;

  private final PictureFiles files;
  private final KeptPictures pictures;

  public RenditionRoutes(PictureFiles files, KeptPictures pictures) {
    this.files = files;
    this.pictures = pictures;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /pictures/{id}/{file}", this::read);
  }

  /**
   * @param suffix the format's
   */
  private record Rendition(PictureId id, int width, String suffix) {
    String file() {
      return width + suffix;
    }
  }

  private Response read(Request request) {
    Optional<Rendition> asked =
        rendition(request.pathParameter("id"), request.pathParameter("file"));
    if (asked.isEmpty()) {
      return missing();
    }
    Rendition rendition = asked.get();
    Optional<byte[]> bytes = files.read(rendition.id(), rendition.file());
    return bytes.isPresent()
        ? answer(request, rendition, bytes.get())
        : pictures
            .picture(rendition.id())
            .flatMap(kept -> Optional.ofNullable(kept.picture()))
            .flatMap(picture -> other(picture, rendition, new Links(request.baseUrl())))
            .map(RenditionRoutes::redirect)
            .orElseGet(RenditionRoutes::missing);
  }

  private static Optional<Rendition> rendition(String id, String file) {
    String suffix = file.endsWith(JPEG) ? JPEG : WEBP;
    String width = file.endsWith(suffix) ? file.substring(0, file.length() - suffix.length()) : "";
    boolean number =
        !width.isEmpty()
            && width.length() <= MAX_DIGITS
            && width.charAt(0) != '0'
            && width.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Rendition(new PictureId(id), Integer.parseInt(width), suffix));
    } catch (IllegalArgumentException noPicture) {
      return Optional.empty();
    }
  }

  private static Response answer(Request request, Rendition rendition, byte[] bytes) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    ETag tag = ETag.of(bytes);
    boolean current = request.header("if-none-match").map(tag::matchesAnyWeakly).orElse(false);
    if (!current) {
      headers.put("content-type", rendition.suffix().equals(JPEG) ? "image/jpeg" : "image/webp");
    }
    headers.put("etag", tag.toString());
    headers.put("cache-control", FOREVER);
    return Response.of(current ? 304 : 200, headers, current ? new byte[0] : bytes);
  }

  /** Returns the next wider rendition, or the widest; nothing if that is the requested one. */
  private static Optional<String> other(Picture picture, Rendition asked, Links links) {
    int width =
        asked.suffix().equals(JPEG)
            ? picture.jpegWidth()
            : picture.widths().stream()
                .filter(made -> made >= asked.width())
                .findFirst()
                .orElse(picture.widths().getLast());
    return width == asked.width()
        ? Optional.empty()
        : Optional.of(links.picture(picture.id(), width + asked.suffix()));
  }

  private static Response redirect(String location) {
    return Response.empty(301).with("location", location).with("cache-control", A_DAY);
  }

  private static Response missing() {
    return ProblemJson.response(Problem.of(404, "There is no such picture."))
        .with("cache-control", A_MINUTE);
  }
}
