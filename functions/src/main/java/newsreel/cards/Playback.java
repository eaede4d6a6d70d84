package newsreel.cards;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.cards.CardView.Frame;
import newsreel.cards.CardView.Media;
import newsreel.cards.CardView.TrackView;
import newsreel.catalog.Provider;
import newsreel.catalog.Track;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.players.HostedVideo;
import newsreel.players.PlayerHost;
import newsreel.players.PlayerRegistry;
import newsreel.players.Recognition;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Finds what can play a video. */
final class Playback {
  private Playback() {}

  static @Nullable Media media(CardSubject subject, PageLinks links) {
    VideoMetadata video = subject.video().metadata();
    WebUrl url = video.contentUrl();
    if (url == null || isPage(url)) {
      return null;
    }
    boolean foreign =
        video.tracks().stream().anyMatch(t -> t.url() != null && !links.isOwn(t.url()));
    @Nullable String type = MediaType.of(url).orElse(null);
    return new Media(
        url.value(),
        type,
        MediaType.HLS.equals(type) || MediaType.DASH.equals(type) ? links.streamPlayer() : null,
        MediaType.DASH.equals(type) ? links.dashReader() : null,
        tracks(subject, links),
        foreign ? "anonymous" : null);
  }

  /** The one in the video's language is shown; where there is none, the card asks its reader's. */
  private static List<TrackView> tracks(CardSubject subject, PageLinks links) {
    VideoId id = subject.video().id();
    List<Track> tracks = subject.video().metadata().tracks();
    LanguageTag language = subject.language();
    @Nullable Track spoken =
        language == null
            ? null
            : tracks.stream()
                .filter(t -> t.kind() == Track.Kind.CAPTIONS || t.kind() == Track.Kind.SUBTITLES)
                .filter(t -> primary(t.language()).equals(primary(language)))
                .findFirst()
                .orElse(null);
    return tracks.stream()
        .map(
            track ->
                new TrackView(
                    track.kind().name().toLowerCase(Locale.ROOT),
                    track.language().value(),
                    label(track),
                    links.track(id, track),
                    track.equals(spoken)))
        .toList();
  }

  private static String primary(LanguageTag tag) {
    return Locale.forLanguageTag(tag.value()).getLanguage();
  }

  static String label(Track track) {
    if (track.label() != null) {
      return track.label();
    }
    Locale locale = Locale.forLanguageTag(track.language().value());
    return locale.getDisplayName(locale);
  }

  /** Whether an address that was given as a file's is a page of a host. */
  private static boolean isPage(WebUrl url) {
    return PlayerRegistry.at(url).filter(at -> at.kind() != HostedVideo.Kind.FILE).isPresent();
  }

  /** The host's own player where the registry knows it, else the page that was given. */
  static @Nullable Frame frame(VideoMetadata video, PageLinks links) {
    Optional<HostedVideo> hosted =
        Recognition.hosted(video)
            .filter(HostedVideo::isVideo)
            .filter(h -> h.embedUrl() != null)
            .or(() -> named(video));
    if (hosted.isPresent()) {
      PlayerHost host = hosted.get().host();
      WebUrl player = host.started(hosted.get(), URI.create(links.baseUrl()).getHost());
      return new Frame(player.value(), host.sandbox().orElse(null));
    }
    return video.embedUrl() == null ? null : new Frame(video.embedUrl().value(), null);
  }

  /** The host and id that are known without an address. */
  private static Optional<HostedVideo> named(VideoMetadata video) {
    Provider provider = video.provider();
    String id = provider == null ? null : provider.id();
    return provider == null || id == null || video.embedUrl() != null
        ? Optional.empty()
        : PlayerRegistry.named(provider.name())
            .flatMap(host -> host.of(id))
            .filter(h -> h.embedUrl() != null);
  }
}
