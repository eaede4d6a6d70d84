package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a video, in schema.org's terms. Unknown values are absent and never guessed.
 * A provider's id, a content or embed URL, or a title is the video's identity.
 *
 * @param caption the video's own line below the player, if the page has one
 * @param live whether it is being broadcast; a live video has no duration
 * @param contentUrl the media file or playlist
 * @param embedUrl the player's page for an iframe
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param tracks those that pages name, and those that the catalogue keeps
 */
public record VideoMetadata(
    @Nullable String title,
    @Nullable String caption,
    @Nullable String description,
    @Nullable MediaDuration duration,
    boolean live,
    @Nullable Image thumbnail,
    @Nullable WebUrl contentUrl,
    @Nullable WebUrl embedUrl,
    @Nullable Provider provider,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Instant uploadedAt,
    @Nullable Topic topic,
    @Nullable LanguageTag language,
    List<Track> tracks) {
  public VideoMetadata {
    tracks = List.copyOf(tracks);
    Texts.check("title", title, Texts.LINE);
    Texts.check("caption", caption, Texts.PARAGRAPH);
    Texts.check("description", description, Texts.PARAGRAPH);
    if ((width != null && width <= 0) || (height != null && height <= 0)) {
      throw new IllegalArgumentException("width and height of a video are above zero");
    }
    boolean identified = provider != null && provider.id() != null;
    if (!identified && contentUrl == null && embedUrl == null && title == null) {
      throw new IllegalArgumentException("a video has a provider id, a URL or a title");
    }
  }

  /**
   * Returns this metadata with the kept tracks of {@code stored}, which replace others like them.
   */
  public VideoMetadata keepingTracksOf(VideoMetadata stored) {
    List<Track> kept = stored.tracks.stream().filter(Track::isKept).toList();
    return withTracks(
        Stream.concat(
                kept.stream(),
                tracks.stream().filter(t -> !t.isKept() && kept.stream().noneMatch(t::isLike)))
            .toList());
  }

  /** Returns this metadata with {@code track} in place of the kept track that it replaces. */
  public VideoMetadata keeping(Track track) {
    return withTracks(
        Stream.concat(Stream.of(track), tracks.stream().filter(t -> !track.isLike(t))).toList());
  }

  /** Returns this metadata without the kept track of that key. */
  public VideoMetadata withoutKept(TrackKey key) {
    return withTracks(tracks.stream().filter(t -> !t.isKept() || !t.key().equals(key)).toList());
  }

  /** Returns this metadata with the picture that was kept for the thumbnail of {@code stored}. */
  public VideoMetadata keepingPictureOf(VideoMetadata stored) {
    if (thumbnail == null || stored.thumbnail == null) {
      return this;
    }
    return withThumbnail(Image.keepingPicture(thumbnail, List.of(stored.thumbnail)));
  }

  public VideoMetadata withThumbnail(Image placed) {
    return placed.equals(thumbnail) ? this : toBuilder().thumbnail(placed).build();
  }

  private VideoMetadata withTracks(List<Track> all) {
    return toBuilder().tracks(all).build();
  }

  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.title = title;
    builder.caption = caption;
    builder.description = description;
    builder.duration = duration;
    builder.live = live;
    builder.thumbnail = thumbnail;
    builder.contentUrl = contentUrl;
    builder.embedUrl = embedUrl;
    builder.provider = provider;
    builder.width = width;
    builder.height = height;
    builder.uploadedAt = uploadedAt;
    builder.topic = topic;
    builder.language = language;
    builder.tracks = tracks;
    return builder;
  }

  /** Collects the fields; {@link #build} checks them. */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable String caption;
    private @Nullable String description;
    private @Nullable MediaDuration duration;
    private boolean live;
    private @Nullable Image thumbnail;
    private @Nullable WebUrl contentUrl;
    private @Nullable WebUrl embedUrl;
    private @Nullable Provider provider;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Instant uploadedAt;
    private @Nullable Topic topic;
    private @Nullable LanguageTag language;
    private List<Track> tracks = List.of();

    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    public Builder caption(@Nullable String caption) {
      this.caption = caption;
      return this;
    }

    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    public Builder duration(@Nullable MediaDuration duration) {
      this.duration = duration;
      return this;
    }

    public Builder live(boolean live) {
      this.live = live;
      return this;
    }

    public Builder thumbnail(@Nullable Image thumbnail) {
      this.thumbnail = thumbnail;
      return this;
    }

    public Builder contentUrl(@Nullable WebUrl contentUrl) {
      this.contentUrl = contentUrl;
      return this;
    }

    public Builder embedUrl(@Nullable WebUrl embedUrl) {
      this.embedUrl = embedUrl;
      return this;
    }

    public Builder provider(@Nullable Provider provider) {
      this.provider = provider;
      return this;
    }

    public Builder width(@Nullable Integer width) {
      this.width = width;
      return this;
    }

    public Builder height(@Nullable Integer height) {
      this.height = height;
      return this;
    }

    public Builder uploadedAt(@Nullable Instant uploadedAt) {
      this.uploadedAt = uploadedAt;
      return this;
    }

    public Builder topic(@Nullable Topic topic) {
      this.topic = topic;
      return this;
    }

    public Builder language(@Nullable LanguageTag language) {
      this.language = language;
      return this;
    }

    public Builder tracks(List<Track> tracks) {
      this.tracks = tracks;
      return this;
    }

    /**
     * @throws IllegalArgumentException if a field is missing, blank or too long
     */
    public VideoMetadata build() {
      return new VideoMetadata(
          title,
          caption,
          description,
          duration,
          live,
          thumbnail,
          contentUrl,
          embedUrl,
          provider,
          width,
          height,
          uploadedAt,
          topic,
          language,
          tracks);
    }
  }
}
