package newsreel.extract;

import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.Image;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;

/** What a video still lacks for its readers. */
public final class VideoReport {
  /** The longest duration in Google's video sitemap: 8 hours, in seconds. */
  private static final long MAX_SITEMAP_SECONDS = 28_800;

  private VideoReport() {}

  /** Who needs a field. */
  public enum Use {
    /** Google's video results: VideoObject and the video sitemap. */
    GOOGLE_VIDEO("google-video"),
    /** oEmbed 1.0, type video. */
    OEMBED("oembed"),
    /** A card that everyone can use. */
    ACCESSIBLE_CARD("accessible-card");

    private final String label;

    Use(String label) {
      this.label = label;
    }

    /** Returns the use's name in the API's JSON. */
    public String label() {
      return label;
    }
  }

  /**
   * A field that is missing or unusable.
   *
   * @param field its path in the API's JSON
   * @param detail tells the publisher, in a sentence, what is wrong
   */
  public record Lack(Use use, String field, String detail) {}

  public static List<Lack> of(VideoMetadata video) {
    List<Lack> lacks = new ArrayList<>();
    google(video, lacks);
    oembed(video, lacks);
    card(video, lacks);
    return lacks;
  }

  private static void google(VideoMetadata video, List<Lack> lacks) {
    need(lacks, Use.GOOGLE_VIDEO, video.title(), "title", "A video result needs a name.");
    need(
        lacks,
        Use.GOOGLE_VIDEO,
        video.thumbnail(),
        "thumbnail",
        "A video result needs a thumbnail.");
    need(
        lacks,
        Use.GOOGLE_VIDEO,
        video.uploadedAt(),
        "uploadedAt",
        "A video result needs the upload time.");
    need(
        lacks,
        Use.GOOGLE_VIDEO,
        video.description(),
        "description",
        "A video sitemap needs a description.");
    if (video.contentUrl() == null && video.embedUrl() == null) {
      lacks.add(
          new Lack(Use.GOOGLE_VIDEO, "contentUrl", "A video sitemap needs a file or a player."));
    }
    MediaDuration duration = video.duration();
    if (duration == null) {
      lacks.add(new Lack(Use.GOOGLE_VIDEO, "duration", "The duration is not known."));
    } else if (duration.seconds() > MAX_SITEMAP_SECONDS) {
      lacks.add(
          new Lack(Use.GOOGLE_VIDEO, "duration", "A video sitemap takes durations up to 8 hours."));
    }
  }

  private static void oembed(VideoMetadata video, List<Lack> lacks) {
    need(lacks, Use.OEMBED, video.width(), "width", "oEmbed needs the width of a video.");
    need(lacks, Use.OEMBED, video.height(), "height", "oEmbed needs the height of a video.");
    Image thumbnail = video.thumbnail();
    if (thumbnail != null && (thumbnail.width() == null || thumbnail.height() == null)) {
      lacks.add(
          new Lack(
              Use.OEMBED,
              "thumbnail.width",
              "oEmbed shows a thumbnail only with its width and height."));
    }
  }

  private static void card(VideoMetadata video, List<Lack> lacks) {
    need(lacks, Use.ACCESSIBLE_CARD, video.title(), "title", "A screen reader has no name to say.");
    boolean captioned =
        video.tracks().stream()
            .anyMatch(t -> t.kind() == Track.Kind.CAPTIONS || t.kind() == Track.Kind.SUBTITLES);
    if (!captioned) {
      lacks.add(
          new Lack(
              Use.ACCESSIBLE_CARD, "tracks", "There are no captions for those who cannot hear."));
    }
  }

  private static void need(
      List<Lack> lacks, Use use, @Nullable Object value, String field, String detail) {
    if (value == null) {
      lacks.add(new Lack(use, field, detail));
    }
  }
}
