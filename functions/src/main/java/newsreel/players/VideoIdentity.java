package newsreel.players;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Ids;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.values.Slug;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a video: its host and the host's id; else its whole file or player's address, but
 * for tracking parameters; else its title and duration in the article where it stands. An address
 * that plays whatever is on is no video's.
 *
 * @param readable what an id may show of it
 * @param text the same for the same video, and other for others
 */
public record VideoIdentity(String readable, String text) {
  /**
   * @param article the article that contains the video; null for one that is stored by itself
   */
  public static VideoId id(VideoMetadata video, @Nullable ArticleId article) {
    VideoIdentity identity = of(video, article == null ? "" : article.value());
    return new VideoId(Slug.withHash(identity.readable, "video " + identity.text));
  }

  static VideoIdentity of(VideoMetadata video, String article) {
    return own(video).orElseGet(() -> inArticle(video, article));
  }

  /** Returns the identity that a video has in any article. */
  public static Optional<VideoIdentity> own(VideoMetadata video) {
    return hosted(video).or(() -> address(video));
  }

  private static Optional<VideoIdentity> hosted(VideoMetadata video) {
    Provider provider = video.provider();
    if (provider != null && provider.id() != null) {
      String name =
          PlayerRegistry.named(provider.name()).map(PlayerHost::name).orElse(provider.name());
      return Optional.of(hosted(name, provider.id()));
    }
    return Recognition.hosted(video)
        .flatMap(h -> Optional.ofNullable(h.id()).map(id -> hosted(h.host().name(), id)));
  }

  private static VideoIdentity hosted(String name, String id) {
    return new VideoIdentity(
        name + " " + id, "provider " + name.toLowerCase(Locale.ROOT) + " " + id);
  }

  private static Optional<VideoIdentity> address(VideoMetadata video) {
    return Stream.of(Optional.ofNullable(video.contentUrl()), Optional.ofNullable(video.embedUrl()))
        .flatMap(Optional::stream)
        .filter(url -> PlayerRegistry.at(url).isEmpty())
        .map(TrackingParameters::withoutPlayback)
        .findFirst()
        .map(
            url ->
                new VideoIdentity(
                    Ids.lastReadableSegment(url.withoutQuery().uri()), "url " + url.value()));
  }

  private static VideoIdentity inArticle(VideoMetadata video, String article) {
    String title = video.title() == null ? "" : video.title();
    WebUrl stream = video.embedUrl() != null ? video.embedUrl() : video.contentUrl();
    return new VideoIdentity(
        title.isEmpty() && stream != null ? stream.host() : title,
        "title "
            + title
            + "\nduration "
            + video.duration()
            + "\nstream "
            + stream
            + "\narticle "
            + article);
  }
}
