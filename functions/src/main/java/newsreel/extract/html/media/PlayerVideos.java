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
import newsreel.extract.html.page.Players;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The videos whose players stand in the article. */
final class PlayerVideos {
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
            case "video" -> ofVideo(player, page);
            case "iframe", "amp-iframe" -> ofFrame(player, page);
            default -> ofMarked(player);
          };
      video.ifPresent(v -> found.add(new VideoFinding(v, "html", selector(player), false, player)));
    }
    return found;
  }

  private static String selector(Element player) {
    return player.normalName();
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
      return ofMarked(video);
    }
    return Optional.of(
        new VideoMetadata.Builder()
            .contentUrl(content.get())
            .title(title(video))
            .caption(caption(video))
            .thumbnail(page.url(video.attr("poster")).map(Image::of).orElse(null))
            .width(ImageUrls.pixels(video, "width"))
            .height(ImageUrls.pixels(video, "height"))
            .tracks(tracks(video, page))
            .build());
  }

  private static Optional<VideoMetadata> ofFrame(Element frame, Page page) {
    return Stream.of("src", "data-src", "data-lazy-src", "data-litespeed-src")
        .flatMap(a -> page.url(frame.attr(a)).stream())
        .flatMap(u -> Players.at(u).stream())
        .findFirst()
        .map(e -> embedded(e, frame));
  }

  private static Optional<VideoMetadata> ofMarked(Element player) {
    String id =
        Stream.of("videoid", "data-videoid", "data-video-id", "data-youtube-id")
            .map(player::attr)
            .filter(v -> !v.isBlank())
            .findFirst()
            .orElse("");
    if (player.normalName().contains("youtube") || player.hasAttr("data-youtube-id")) {
      return WebUrl.parse("https://www.youtube.com/embed/" + id)
          .flatMap(Players::at)
          .map(e -> embedded(e, player));
    }
    String account = player.attr("data-account");
    if (!account.isBlank() && !id.isBlank()) {
      return WebUrl.parse(
              "https://players.brightcove.net/%s/%s_default/index.html?videoId=%s"
                  .formatted(
                      account,
                      player.hasAttr("data-player") ? player.attr("data-player") : "default",
                      id))
          .flatMap(Players::at)
          .map(e -> embedded(e, player));
    }
    return Optional.empty();
  }

  private static VideoMetadata embedded(Players.Embed embed, Element player) {
    return new VideoMetadata.Builder()
        .provider(embed.provider())
        .embedUrl(embed.url())
        .title(title(player))
        .caption(caption(player))
        .build();
  }

  private static @Nullable String title(Element player) {
    return Stream.of("title", "data-title", "data-video-title", "aria-label")
        .flatMap(a -> PlainText.line(player.attr(a)).stream())
        .filter(
            t ->
                !t.toLowerCase(Locale.ROOT)
                    .matches(
                        "(?:embedded"
                            + " )?(?:youtube|vimeo)?[\\s-]*(?:video|embed)?[\\s-]*(?:player|video|embed)?"))
        .findFirst()
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
