package newsreel.cards;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.cards.CardView.Frame;
import newsreel.cards.CardView.Media;
import newsreel.cards.CardView.TrackView;
import newsreel.catalog.Provider;
import newsreel.catalog.Track;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** From what is known of a video to what can play it. */
final class Players {
  private static final Set<String> YOUTUBE =
      Set.of("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be");
  private static final Pattern YOUTUBE_EMBED = Pattern.compile("/embed/([A-Za-z0-9_-]{6,20})");
  private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{6,20}");

  private Players() {}

  static @Nullable Media media(VideoId id, VideoMetadata video, PageLinks links) {
    WebUrl url = video.contentUrl();
    if (url == null || YOUTUBE.contains(url.host())) {
      return null;
    }
    boolean foreign =
        video.tracks().stream().anyMatch(t -> t.url() != null && !links.isOwn(t.url()));
    return new Media(
        url.value(),
        MediaType.of(url).orElse(null),
        tracks(id, video.tracks(), links),
        foreign ? "anonymous" : null);
  }

  private static List<TrackView> tracks(VideoId id, List<Track> tracks, PageLinks links) {
    @Nullable Track first =
        tracks.stream()
            .filter(t -> t.kind() == Track.Kind.CAPTIONS || t.kind() == Track.Kind.SUBTITLES)
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
                    track.equals(first)))
        .toList();
  }

  static String label(Track track) {
    if (track.label() != null) {
      return track.label();
    }
    Locale locale = Locale.forLanguageTag(track.language().value());
    return locale.getDisplayName(locale);
  }

  static @Nullable Frame frame(VideoMetadata video) {
    Provider provider = video.provider();
    if (provider != null
        && provider.name().equalsIgnoreCase("YouTube")
        && provider.id() != null
        && YOUTUBE_ID.matcher(provider.id()).matches()) {
      return youtube(provider.id());
    }
    WebUrl url = video.embedUrl();
    if (url == null) {
      return null;
    }
    if (YOUTUBE.contains(url.host())) {
      Matcher id = YOUTUBE_EMBED.matcher(url.uri().getPath());
      return id.matches() ? youtube(id.group(1)) : new Frame(url.value());
    }
    boolean bare = url.uri().getRawQuery() == null && url.uri().getRawFragment() == null;
    return new Frame(
        url.host().equals("player.vimeo.com") && bare
            ? url.value() + "?autoplay=1&dnt=1"
            : url.value());
  }

  private static Frame youtube(String id) {
    return new Frame("https://www.youtube-nocookie.com/embed/" + id + "?autoplay=1");
  }
}
