package newsreel.catalog;

import java.util.Locale;
import newsreel.values.MediaDuration;
import newsreel.values.Slug;
import newsreel.values.WebUrl;

/** A video's id: derived from its identity, or the publisher's own. */
public record VideoId(String value) {
  /**
   * @throws IllegalArgumentException where {@code value} is not 1 to 128 of {@code A-Z a-z 0-9 . _
   *     ~ -}, starting with a letter or digit
   */
  public VideoId {
    Ids.check(value);
  }

  /**
   * The identity of a video is its provider and provider id, else its content or embed URL without
   * the query, else its title and duration.
   */
  public static VideoId of(VideoMetadata video) {
    Provider provider = video.provider();
    if (provider != null && provider.id() != null) {
      String name = provider.name().toLowerCase(Locale.ROOT);
      return new VideoId(
          Slug.withHash(
              provider.name() + " " + provider.id(),
              "video provider " + name + " " + provider.id()));
    }
    WebUrl url = video.contentUrl() != null ? video.contentUrl() : video.embedUrl();
    if (url != null) {
      WebUrl bare = url.withoutQuery();
      return new VideoId(
          Slug.withHash(Ids.lastReadableSegment(bare.uri()), "video url " + bare.value()));
    }
    String title = video.title();
    if (title == null) {
      throw new IllegalArgumentException("a video has a provider id, a URL or a title");
    }
    MediaDuration duration = video.duration();
    return new VideoId(
        Slug.withHash(
            title, "video title " + title + " " + (duration == null ? "" : duration.toString())));
  }

  @Override
  public String toString() {
    return value;
  }
}
