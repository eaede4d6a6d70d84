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
import newsreel.extract.html.page.StateArticle;
import newsreel.extract.html.rules.StateDates;
import newsreel.extract.html.rules.StateRules;
import newsreel.extract.html.source.PlainText;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Photos and videos in a page's embedded state, after all that are on the page. */
final class StateMedia {
  private static final int MAX_IMAGES = 40;

  /** In seconds: 8 hours. A larger number must count milliseconds. */
  private static final long MAX_SECONDS = 28_800;

  private static final List<String> CREDITS =
      List.of("credit", "creditText", "credits", "copyright", "photographer", "source", "agency");
  private static final List<String> FILES =
      List.of(
          "sources", "streams", "renditions", "files", "encodings", "contentUrl", "mp4", "file");

  private StateMedia() {}

  /** Returns photos with captions, in the order of the state. */
  static List<ImageFinding> images(Page page) {
    List<ImageFinding> found = new ArrayList<>();
    for (ObjectNode node : page.state().map(StateArticle::objects).orElse(List.of())) {
      Optional<String> caption = StateArticle.text(node.get("caption"));
      Optional<WebUrl> url = url(node, page, List.of("url", "src", "contentUrl", "originalUrl"));
      boolean photo = url.isPresent() && !isVideo(node);
      if (photo && caption.isPresent() && found.size() < MAX_IMAGES) {
        PhotoCaption line = PhotoCaption.of(caption.get());
        String credit =
            CREDITS.stream()
                .flatMap(c -> StateArticle.text(node.get(c)).stream())
                .flatMap(c -> PhotoCaption.credit(c).stream())
                .findFirst()
                .orElse(line.credit());
        found.add(
            new ImageFinding(
                new Image(url.get(), line.text(), credit, null, null, null),
                "state",
                "state caption"));
      }
    }
    return found;
  }

  static List<VideoFinding> videos(Page page) {
    List<VideoFinding> found = new ArrayList<>();
    for (ObjectNode node : page.state().map(StateArticle::objects).orElse(List.of())) {
      if (isVideo(node)) {
        video(node, page).ifPresent(v -> found.add(new VideoFinding(v, "state", "state", true)));
      }
    }
    return found;
  }

  private static boolean isVideo(ObjectNode node) {
    return Stream.of("type", "__typename", "_type", "kind", "contentType", "@type")
        .flatMap(t -> StateArticle.text(node.get(t)).stream())
        .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains("video"));
  }

  private static Optional<VideoMetadata> video(ObjectNode node, Page page) {
    Optional<String> title =
        Stream.of("title", "headline", "headlines", "name")
            .flatMap(t -> StateArticle.text(node.get(t)).stream())
            .findFirst();
    Optional<WebUrl> file = file(node, page);
    Optional<MediaDuration> duration = duration(node);
    boolean live = isLive(node);
    if (title.isEmpty() || (file.isEmpty() && duration.isEmpty() && !live)) {
      return Optional.empty();
    }
    Optional<WebUrl> poster =
        url(node, page, List.of("thumbnailUrl", "thumbnail", "poster", "posterUrl", "image"));
    return Optional.of(
        new VideoMetadata.Builder()
            .title(PlainText.line(title.get()).orElse(null))
            .caption(StateArticle.text(node.get("caption")).orElse(null))
            .description(StateArticle.text(node.get("description")).orElse(null))
            .duration(live ? null : duration.orElse(null))
            .live(live)
            .thumbnail(poster.map(Image::of).orElse(null))
            .contentUrl(file.orElse(null))
            .uploadedAt(
                StateDates.NAMES.stream()
                    .flatMap(n -> StateRules.date(node, n).stream())
                    .map(c -> c.value().instant())
                    .findFirst()
                    .orElse(null))
            .tracks(tracks(node, page))
            .build());
  }

  private static boolean isLive(ObjectNode node) {
    return Stream.of("isLive", "isLiveBroadcast", "live", "isLivestream", "is_live")
            .anyMatch(name -> node.path(name).asBoolean(false))
        || Stream.of("streamType", "videoType", "status", "liveStatus")
            .flatMap(name -> StateArticle.text(node.get(name)).stream())
            .anyMatch(said -> said.equalsIgnoreCase("live"));
  }

  /** Reads a bare number only if its unit is certain. */
  private static Optional<MediaDuration> duration(ObjectNode node) {
    for (String name : List.of("durationMs", "duration_ms", "durationInMs", "durationMillis")) {
      Optional<Long> ms = number(node.get(name));
      if (ms.isPresent()) {
        return MediaDuration.ofSeconds(ms.get() / 1000.0);
      }
    }
    for (String name : List.of("durationSeconds", "durationInSeconds", "duration_seconds")) {
      Optional<Long> seconds = number(node.get(name));
      if (seconds.isPresent()) {
        return MediaDuration.ofSeconds(seconds.get());
      }
    }
    Optional<Long> bare = number(node.get("duration"));
    if (bare.isEmpty()) {
      return StateArticle.text(node.get("duration")).flatMap(MediaDuration::parse);
    }
    boolean arc = node.has("streams") || node.has("account_id");
    if (arc || bare.get() > MAX_SECONDS) {
      return MediaDuration.ofSeconds(bare.get() / 1000.0);
    }
    return bare.get() < 1000 ? MediaDuration.ofSeconds(bare.get()) : Optional.empty();
  }

  private static Optional<Long> number(@org.jspecify.annotations.Nullable JsonNode value) {
    return value != null && value.isString() && value.stringValue().matches("\\d{1,9}")
        ? Optional.of(Long.valueOf(value.stringValue()))
        : Optional.empty();
  }

  private static Optional<WebUrl> file(ObjectNode node, Page page) {
    return FILES.stream()
        .map(node::get)
        .filter(v -> v != null)
        .flatMap(v -> v.isArray() ? v.valueStream() : Stream.of(v))
        .flatMap(
            v ->
                v instanceof ObjectNode o
                    ? url(o, page, List.of("url", "src", "file")).stream()
                    : StateArticle.text(v).flatMap(page::url).stream())
        .filter(u -> u.value().contains(".mp4") || u.value().contains(".m3u8"))
        .findFirst();
  }

  private static List<Track> tracks(ObjectNode node, Page page) {
    List<Track> tracks = new ArrayList<>();
    for (String name : List.of("tracks", "subtitles", "captions", "text_tracks")) {
      JsonNode list = node.get(name);
      if (list == null || !list.isArray()) {
        continue;
      }
      for (JsonNode track : list) {
        Optional<WebUrl> url =
            track instanceof ObjectNode o
                ? url(o, page, List.of("url", "src", "file"))
                : Optional.empty();
        Optional<LanguageTag> language =
            Stream.of("language", "srclang", "lang")
                .flatMap(l -> StateArticle.text(track.get(l)).stream())
                .flatMap(l -> LanguageTag.parse(l).stream())
                .findFirst();
        if (url.isPresent() && language.isPresent()) {
          tracks.add(new Track(language.get(), Track.Kind.CAPTIONS, null, url.get()));
        }
      }
    }
    return tracks;
  }

  private static Optional<WebUrl> url(ObjectNode node, Page page, List<String> names) {
    return names.stream()
        .map(node::get)
        .filter(v -> v != null)
        .flatMap(
            v ->
                v instanceof ObjectNode o
                    ? Stream.of("url", "src")
                        .map(o::get)
                        .flatMap(u -> StateArticle.text(u).stream())
                    : StateArticle.text(v).stream())
        .filter(t -> t.contains("/"))
        .flatMap(t -> page.url(t).stream())
        .findFirst();
  }
}
