package newsreel.ingest;

import java.util.List;
import java.util.Set;
import newsreel.catalog.VideoMetadata;

/** The fields of a video. */
public final class VideoFields {
  public static final FieldSet<VideoMetadata, VideoMetadata.Builder> FIELDS =
      new FieldSet<VideoMetadata, VideoMetadata.Builder>()
          .with("title", VideoMetadata::title, VideoMetadata.Builder::title)
          .with("caption", VideoMetadata::caption, VideoMetadata.Builder::caption)
          .with("description", VideoMetadata::description, VideoMetadata.Builder::description)
          .with("duration", VideoMetadata::duration, VideoMetadata.Builder::duration)
          .with("live", VideoMetadata::live, VideoMetadata.Builder::live)
          .with("thumbnail", VideoMetadata::thumbnail, VideoMetadata.Builder::thumbnail)
          .with("contentUrl", VideoMetadata::contentUrl, VideoMetadata.Builder::contentUrl)
          .with("embedUrl", VideoMetadata::embedUrl, VideoMetadata.Builder::embedUrl)
          .with("provider", VideoMetadata::provider, VideoMetadata.Builder::provider)
          .with("width", VideoMetadata::width, VideoMetadata.Builder::width)
          .with("height", VideoMetadata::height, VideoMetadata.Builder::height)
          .with("uploadedAt", VideoMetadata::uploadedAt, VideoMetadata.Builder::uploadedAt)
          .with("topic", VideoMetadata::topic, VideoMetadata.Builder::topic)
          .with("language", VideoMetadata::language, VideoMetadata.Builder::language)
          .with("tracks", VideoMetadata::tracks, VideoMetadata.Builder::tracks);

  private VideoFields() {}

  /**
   * What a page says of a video, over what is known: an edited field stays, and what this page does
   * not say stays, since another page that embeds the video may have said it. A duration says that
   * the video is no longer live, one set by hand for good, and live that it has no duration yet.
   */
  static VideoMetadata merge(VideoMetadata page, VideoMetadata stored, Set<String> edited) {
    VideoMetadata.Builder builder = page.toBuilder();
    boolean silent = !page.live() && page.duration() == null;
    FIELDS.copy(
        stored,
        page,
        builder,
        (name, said) ->
            edited.contains(name)
                || switch (name) {
                  case "live" -> silent || (edited.contains("duration") && !stored.live());
                  case "duration" -> said == null && !page.live();
                  default -> said == null || said.equals(List.of());
                });
    return builder.build();
  }

  /** {@code said} with the {@code edited} fields as {@code stored} has them. */
  static VideoMetadata keep(VideoMetadata said, VideoMetadata stored, Set<String> edited) {
    VideoMetadata.Builder builder = said.toBuilder();
    FIELDS.copy(stored, said, builder, (name, value) -> edited.contains(name));
    return builder.build();
  }
}
