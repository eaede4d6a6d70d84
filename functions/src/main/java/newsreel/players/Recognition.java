package newsreel.players;

import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Completes what is known about a video by what its addresses reveal about its host. */
public final class Recognition {
  private Recognition() {}

  /**
   * Returns what the player's address plays, else the file's; a video in preference to anything
   * else.
   */
  public static Optional<HostedVideo> hosted(VideoMetadata video) {
    @Nullable HostedVideo found = null;
    for (WebUrl url :
        Stream.of(Optional.ofNullable(video.embedUrl()), Optional.ofNullable(video.contentUrl()))
            .flatMap(Optional::stream)
            .toList()) {
      Optional<HostedVideo> at = PlayerRegistry.at(url);
      if (at.isPresent() && (found == null || (!found.isVideo() && at.get().isVideo()))) {
        found = at.get();
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Completes a video from a page: the host's own player replaces the addresses that revealed it,
   * and the host's still replaces a missing thumbnail.
   */
  public static VideoMetadata ofPage(VideoMetadata video) {
    Optional<HostedVideo> hosted = hosted(video);
    if (hosted.isEmpty()) {
      return video;
    }
    HostedVideo host = hosted.get();
    VideoMetadata.Builder known = video.toBuilder();
    WebUrl content = video.contentUrl();
    if (content != null
        && PlayerRegistry.at(content)
            .filter(at -> at.kind() != HostedVideo.Kind.FILE)
            .isPresent()) {
      known.contentUrl(null);
    }
    if (host.embedUrl() != null) {
      known.embedUrl(host.embedUrl());
    }
    if (host.isVideo()) {
      known.provider(host.provider());
    }
    if (video.thumbnail() == null) {
      known.thumbnail(host.still().map(Image::of).orElse(null));
    }
    return known.build();
  }

  /** Completes a video from a writer: everything stays as it is, and the host is added. */
  public static VideoMetadata ofDocument(VideoMetadata video) {
    Provider provider = video.provider();
    if (provider != null && provider.id() != null) {
      String id = provider.id();
      return PlayerRegistry.named(provider.name())
          .filter(host -> !host.name().equals(provider.name()))
          .map(host -> video.toBuilder().provider(new Provider(host.name(), id)).build())
          .orElse(video);
    }
    return hosted(video)
        .filter(HostedVideo::isVideo)
        .filter(h -> provider == null || isCalled(h.host(), provider.name()))
        .map(h -> video.toBuilder().provider(h.provider()).build())
        .orElse(video);
  }

  private static boolean isCalled(PlayerHost host, String name) {
    return PlayerRegistry.named(name).map(PlayerHost::name).filter(host.name()::equals).isPresent();
  }
}
