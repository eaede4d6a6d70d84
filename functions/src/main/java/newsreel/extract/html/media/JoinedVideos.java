package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.html.source.PlainText;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Collects a page's videos without repetition, however many places mention them. Two are the same
 * if they share the host's id or an address; the title decides only if one of them has neither.
 */
final class JoinedVideos {
  private final List<VideoFinding> found = new ArrayList<>();

  /** Indexes into {@link #found}, by whatever identifies a video. */
  private final Map<String, Integer> byAddress = new HashMap<>();

  private final Map<String, Integer> byTitle = new HashMap<>();
  private final Map<String, Integer> unaddressedByTitle = new HashMap<>();

  List<VideoFinding> found() {
    return found;
  }

  boolean has(VideoMetadata video) {
    return place(video) != null;
  }

  void add(VideoFinding next) {
    @Nullable Integer place = place(next.video());
    if (place == null) {
      place = found.size();
      found.add(next);
      index(next.video(), place);
    } else {
      join(place, next);
    }
  }

  /**
   * Adds the players on the page. One player without a name and one video in metadata without an
   * address are the same video.
   */
  void addPlayers(List<VideoFinding> players) {
    List<VideoFinding> unnamed = new ArrayList<>();
    for (VideoFinding player : players) {
      boolean known = has(player.video());
      if (!known && player.video().title() == null) {
        unnamed.add(player);
      }
    }
    List<Integer> homeless = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (addresses(found.get(i).video()).isEmpty()) {
        homeless.add(i);
      }
    }
    if (unnamed.size() == 1 && homeless.size() == 1) {
      join(homeless.getFirst(), unnamed.getFirst());
    }
    players.forEach(this::add);
  }

  private void join(int place, VideoFinding next) {
    VideoFinding here = found.get(place);
    VideoMetadata joined = joined(here.video(), next.video());
    found.set(
        place,
        new VideoFinding(
            joined,
            here.source(),
            here.at(),
            here.named(),
            here.shown() == null ? next.shown() : here.shown()));
    index(joined, place);
  }

  private void index(VideoMetadata video, int place) {
    List<String> addresses = addresses(video);
    addresses.forEach(address -> byAddress.putIfAbsent(address, place));
    String title = title(video);
    if (title != null) {
      byTitle.putIfAbsent(title, place);
      if (addresses.isEmpty()) {
        unaddressedByTitle.putIfAbsent(title, place);
      } else {
        unaddressedByTitle.remove(title, place);
      }
    }
  }

  private @Nullable Integer place(VideoMetadata video) {
    List<String> addresses = addresses(video);
    for (String address : addresses) {
      Integer place = byAddress.get(address);
      if (place != null && agree(found.get(place).video(), video)) {
        return place;
      }
    }
    String title = title(video);
    return title == null ? null : (addresses.isEmpty() ? byTitle : unaddressedByTitle).get(title);
  }

  /** Whether neither the hosts' ids nor the files contradict each other. */
  private static boolean agree(VideoMetadata a, VideoMetadata b) {
    Provider p = a.provider();
    Provider q = b.provider();
    if (p != null && q != null && p.id() != null && q.id() != null) {
      return p.equals(q);
    }
    return a.contentUrl() == null
        || b.contentUrl() == null
        || bare(a.contentUrl()).equals(bare(b.contentUrl()));
  }

  private static List<String> addresses(VideoMetadata video) {
    Provider provider = video.provider();
    return Stream.of(
            provider == null || provider.id() == null
                ? Optional.<String>empty()
                : Optional.of(provider.name() + " " + provider.id()),
            Optional.ofNullable(video.contentUrl()).map(JoinedVideos::bare),
            Optional.ofNullable(video.embedUrl()).map(JoinedVideos::bare))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String bare(WebUrl url) {
    return TrackingParameters.withoutPlayback(url).value();
  }

  private static @Nullable String title(VideoMetadata video) {
    return video.title() == null ? null : PlainText.folded(video.title());
  }

  private static VideoMetadata joined(VideoMetadata a, VideoMetadata b) {
    return new VideoMetadata.Builder()
        .title(or(a.title(), b.title()))
        .caption(or(a.caption(), b.caption()))
        .description(or(a.description(), b.description()))
        .duration(a.live() || b.live() ? null : or(a.duration(), b.duration()))
        .live(a.live() || b.live())
        .thumbnail(or(a.thumbnail(), b.thumbnail()))
        .contentUrl(or(a.contentUrl(), b.contentUrl()))
        .embedUrl(or(a.embedUrl(), b.embedUrl()))
        .provider(or(a.provider(), b.provider()))
        .width(or(a.width(), b.width()))
        .height(or(a.height(), b.height()))
        .uploadedAt(or(a.uploadedAt(), b.uploadedAt()))
        .topic(or(a.topic(), b.topic()))
        .language(or(a.language(), b.language()))
        .tracks(a.tracks().isEmpty() ? b.tracks() : a.tracks())
        .build();
  }

  private static <T> @Nullable T or(@Nullable T a, @Nullable T b) {
    return a == null ? b : a;
  }
}
