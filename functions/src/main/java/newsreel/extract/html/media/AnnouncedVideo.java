package newsreel.extract.html.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.players.HostedVideo;
import newsreel.players.PlayerRegistry;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;

/** What a page's head says about its one video, in Open Graph and for players on X. */
final class AnnouncedVideo {
  private static final List<String> PLAYERS =
      List.of("og:video:url", "og:video:secure_url", "og:video", "twitter:player");

  private AnnouncedVideo() {}

  /** Adds the page's title and picture if the head says that they are this video's. */
  static List<VideoFinding> complete(List<VideoFinding> found, Page page) {
    if (found.stream().allMatch(f -> f.video().title() != null && f.video().thumbnail() != null)) {
      return found;
    }
    List<WebUrl> announced =
        PLAYERS.stream()
            .flatMap(name -> page.metas().values(name).stream())
            .flatMap(address -> page.url(address).stream())
            .limit(8)
            .toList();
    return announced.isEmpty()
        ? found
        : found.stream().map(f -> isOf(f.video(), announced) ? completed(f, page) : f).toList();
  }

  private static boolean isOf(VideoMetadata video, List<WebUrl> announced) {
    Provider provider = video.provider();
    return announced.stream()
        .anyMatch(
            url ->
                PlayerRegistry.at(url)
                    .filter(HostedVideo::isVideo)
                    .map(hosted -> hosted.provider().equals(provider))
                    .orElseGet(() -> isAt(url, video.contentUrl()) || isAt(url, video.embedUrl())));
  }

  private static boolean isAt(WebUrl announced, @org.jspecify.annotations.Nullable WebUrl address) {
    return address != null
        && TrackingParameters.withoutPlayback(announced)
            .equals(TrackingParameters.withoutPlayback(address));
  }

  private static VideoFinding completed(VideoFinding found, Page page) {
    VideoMetadata video = found.video();
    VideoMetadata.Builder whole = video.toBuilder();
    if (video.title() == null) {
      whole.title(first(page, PlainText::line, "og:title", "twitter:title").orElse(null));
    }
    if (video.thumbnail() == null) {
      whole.thumbnail(
          first(page, page::url, "og:image", "twitter:image").map(Image::of).orElse(null));
    }
    return new VideoFinding(
        whole.build(), found.source(), found.at(), found.named(), found.shown());
  }

  private static <T> Optional<T> first(
      Page page, Function<String, Optional<T>> read, String... names) {
    return Stream.of(names)
        .flatMap(name -> page.metas().values(name).stream())
        .flatMap(value -> read.apply(value).stream())
        .findFirst();
  }
}
