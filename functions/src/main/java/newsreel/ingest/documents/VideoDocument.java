package newsreel.ingest.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import newsreel.catalog.Availability;
import newsreel.catalog.Image;
import newsreel.catalog.Provider;
import newsreel.catalog.Topic;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import newsreel.players.Recognition;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A video as a JSON body describes it.
 *
 * @param window availableFrom and availableUntil, if the body has either
 */
public record VideoDocument(VideoMetadata metadata, @Nullable Availability window) {
  static final String[] READ_ONLY = {
    "type",
    "id",
    "durationSeconds",
    "articles",
    "revision",
    "createdAt",
    "updatedAt",
    "links",
    "history"
  };

  /**
   * Reads a video. Returns null if something is wrong; {@code json} has collected what. A live
   * video has no duration yet; one that comes with it covers only what was shown so far and is left
   * out.
   */
  public static @Nullable VideoDocument read(JsonObject json) {
    List<Track> tracks = new ArrayList<>();
    for (JsonObject track : json.objects("tracks", JsonObject.MAX_ELEMENTS)) {
      Track read = track(track);
      if (read != null) {
        tracks.add(read);
      }
    }
    boolean live = Boolean.TRUE.equals(json.flag("live"));
    MediaDuration duration = json.duration("duration");
    VideoMetadata.Builder builder =
        new VideoMetadata.Builder()
            .title(json.text("title", Texts.LINE))
            .caption(json.text("caption", Texts.PARAGRAPH))
            .description(json.text("description", Texts.PARAGRAPH))
            .duration(live ? null : duration)
            .live(live)
            .thumbnail(image(json.objectOrText("thumbnail", "url")))
            .contentUrl(json.url("contentUrl"))
            .embedUrl(json.url("embedUrl"))
            .provider(provider(json.objectOrText("provider", "name")))
            .width(json.number("width", 1))
            .height(json.number("height", 1))
            .uploadedAt(json.instant("uploadedAt"))
            .topic(topic(json.objectOrText("topic", "name")))
            .language(language(json))
            .tracks(tracks);
    Availability window = window(json);
    json.readOnly(READ_ONLY);
    json.refuseUnknown();
    if (json.isWrong()) {
      return null;
    }
    VideoMetadata metadata = json.build("", () -> Recognition.ofDocument(builder.build()));
    return metadata == null ? null : new VideoDocument(metadata, window);
  }

  static @Nullable Availability window(JsonObject json) {
    var from = json.instant("availableFrom");
    var until = json.instant("availableUntil");
    return json.has("availableFrom") || json.has("availableUntil")
        ? json.build("availableUntil", () -> new Availability(from, until, null))
        : null;
  }

  static @Nullable LanguageTag language(JsonObject json) {
    return json.parsed(
        "language",
        LanguageTag.MAX_LENGTH,
        LanguageTag::parse,
        "a BCP 47 language tag such as en or pt-BR");
  }

  static @Nullable Image image(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    var url = json.url("url");
    var caption = json.text("caption", Texts.PARAGRAPH);
    var credit = json.text("credit", Texts.LINE);
    var width = json.number("width", 1);
    var height = json.number("height", 1);
    var alt = json.text("alt", Texts.PARAGRAPH);
    json.readOnly("picture");
    json.refuseUnknown();
    return json.isWrong()
        ? null
        : json.build("", () -> new Image(url, caption, credit, width, height, alt));
  }

  static @Nullable Topic topic(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    String name = json.required("name", Texts.LINE);
    json.readOnly("id");
    json.refuseUnknown();
    return name == null ? null : json.build("name", () -> Topic.of(name));
  }

  private static @Nullable Provider provider(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    String name = json.required("name", Texts.LINE);
    String id = json.text("id", Texts.LINE);
    json.refuseUnknown();
    return name == null ? null : json.build("", () -> new Provider(name, id));
  }

  private static @Nullable Track track(JsonObject json) {
    LanguageTag language = language(json);
    Track.Kind kind =
        Objects.requireNonNullElse(
            json.parsed(
                "kind",
                Texts.LINE,
                VideoDocument::kind,
                "captions, subtitles, descriptions or chapters"),
            Track.Kind.CAPTIONS);
    String label = json.text("label", Track.MAX_LABEL);
    var url = json.url("url");
    json.refuseUnknown();
    for (String name : new String[] {"language", "url"}) {
      json.demand(name);
    }
    return language == null || url == null ? null : new Track(language, kind, label, url);
  }

  private static Optional<Track.Kind> kind(String text) {
    for (Track.Kind kind : Track.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
