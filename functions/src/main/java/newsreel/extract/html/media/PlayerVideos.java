package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.PlayerMarks;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.players.HostedVideo;
import newsreel.players.Recognition;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the videos whose players are in the article. */
final class PlayerVideos {
  private static final int MAX_CAPTION_AS_TITLE = 120;

  private PlayerVideos() {}

  static List<VideoFinding> of(Page page) {
    List<VideoFinding> found = new ArrayList<>();
    for (Element player : page.index().players) {
      if (page.index().isAside(player)
          || (page.body().region() != null && !Tree.isInside(player, page.body().region()))) {
        continue;
      }
      Optional<VideoMetadata> video =
          switch (player.normalName()) {
            case "video", "amp-video", "video-js" -> ofVideo(player, page);
            default -> hosted(player, page);
          };
      video.ifPresent(
          v -> found.add(new VideoFinding(v, "html", player.normalName(), false, player)));
    }
    return found;
  }

  private static Optional<VideoMetadata> ofVideo(Element video, Page page) {
    Optional<WebUrl> content =
        Stream.concat(
                Stream.of(video.attr("src"), video.attr("data-src")),
                video.getElementsByTag("source").stream()
                    .flatMap(s -> Stream.of(s.attr("src"), s.attr("data-src"))))
            .flatMap(u -> page.url(u).stream())
            .findFirst();
    if (content.isEmpty()) {
      return hosted(video, page);
    }
    return Optional.of(
            new VideoMetadata.Builder()
                .contentUrl(content.get())
                .live(isLive(video))
                .title(title(video))
                .caption(caption(video))
                .thumbnail(page.url(video.attr("poster")).map(Image::of).orElse(null))
                .width(ImageUrls.pixels(video, "width"))
                .height(ImageUrls.pixels(video, "height"))
                .tracks(tracks(video, page))
                .build())
        .map(Recognition::ofPage);
  }

  /** Ignores lists of videos, which do not belong to the article. */
  private static Optional<VideoMetadata> hosted(Element player, Page page) {
    return PlayerMarks.of(player, page::url)
        .filter(hosted -> hosted.kind() != HostedVideo.Kind.LIST)
        .filter(hosted -> hosted.isVideo() || hosted.embedUrl() != null)
        .map(
            hosted ->
                new VideoMetadata.Builder()
                    .provider(hosted.isVideo() ? hosted.provider() : null)
                    .embedUrl(hosted.embedUrl())
                    .live(hosted.kind() == HostedVideo.Kind.LIVE || isLive(player))
                    .title(title(player))
                    .caption(caption(player))
                    .thumbnail(hosted.still().map(Image::of).orElse(null))
                    .build());
  }

  /** Whether a player's own attributes say that its video is being broadcast. */
  private static boolean isLive(Element player) {
    return player.attr("stream-type").startsWith("live")
        || player.attr("data-stream-type").equalsIgnoreCase("live")
        || Stream.of("data-is-live", "data-live", "data-livestream", "data-islive")
            .anyMatch(name -> player.attr(name).equalsIgnoreCase("true"));
  }

  /** Returns the player's title, or its caption if that is as short as a title. */
  private static @Nullable String title(Element player) {
    return PlayerTitles.of(player)
        .or(
            () ->
                Optional.ofNullable(caption(player))
                    .filter(c -> c.length() <= MAX_CAPTION_AS_TITLE)
                    .flatMap(PlainText::line)
                    .filter(PlayerTitles::isTitle))
        .orElse(null);
  }

  private static @Nullable String caption(Element player) {
    Element figure = player.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    return caption == null ? null : PlainText.shown(caption.text()).orElse(null);
  }

  private static List<Track> tracks(Element video, Page page) {
    List<Track> tracks = new ArrayList<>();
    for (Element track : video.getElementsByTag("track")) {
      Optional<WebUrl> url = page.url(track.attr("src"));
      Optional<LanguageTag> language = LanguageTag.parse(track.attr("srclang"));
      Optional<Track.Kind> kind = kind(track.attr("kind"));
      if (url.isPresent() && language.isPresent() && kind.isPresent()) {
        tracks.add(
            new Track(
                language.get(),
                kind.get(),
                PlainText.line(track.attr("label")).orElse(null),
                url.get()));
      }
    }
    return tracks;
  }

  private static Optional<Track.Kind> kind(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "", "subtitles" -> Optional.of(Track.Kind.SUBTITLES);
      case "captions" -> Optional.of(Track.Kind.CAPTIONS);
      case "descriptions" -> Optional.of(Track.Kind.DESCRIPTIONS);
      case "chapters" -> Optional.of(Track.Kind.CHAPTERS);
      default -> Optional.empty();
    };
  }
}
