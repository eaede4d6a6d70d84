package newsreel.cards;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsreel.values.WebUrl;

/** The media type that the extension of a media file stands for. */
public final class MediaType {
  static final String HLS = "application/vnd.apple.mpegurl";
  static final String DASH = "application/dash+xml";

  private static final Map<String, String> TYPES =
      Map.of(
          "mp4", "video/mp4",
          "m4v", "video/mp4",
          "webm", "video/webm",
          "ogv", "video/ogg",
          "mov", "video/quicktime",
          "m3u8", HLS,
          "mpd", DASH);

  private MediaType() {}

  public static Optional<String> of(WebUrl url) {
    String path = url.uri().getPath();
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return Optional.ofNullable(TYPES.get(extension.toLowerCase(Locale.ROOT)));
  }
}
