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
   * Merges what a page says about a video into what is known. Edited fields stay, and so do fields
   * that this page omits, since another page that embeds the video may have supplied them. A
   * duration ends the live state, permanently if set by hand; while live, a video has no duration.
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

  /** Returns {@code said} with the values of {@code stored} in its {@code edited} fields. */
  static VideoMetadata keep(VideoMetadata said, VideoMetadata stored, Set<String> edited) {
    VideoMetadata.Builder builder = said.toBuilder();
    FIELDS.copy(stored, said, builder, (name, value) -> edited.contains(name));
    return builder.build();
  }
}
