package newsreel.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import newsreel.catalog.Availability;
import newsreel.catalog.Image;
import newsreel.catalog.LanguageTag;
import newsreel.catalog.MediaDuration;
import newsreel.catalog.Provider;
import newsreel.catalog.Topic;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A video as a JSON body says it.
 *
 * @param window availableFrom and availableUntil, where the body has one of them
 */
record VideoDocument(VideoMetadata metadata, @Nullable Availability window) {
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

  /** Null where something is wrong, which {@code json} has collected then. */
  static @Nullable VideoDocument read(JsonObject json) {
    List<Track> tracks = new ArrayList<>();
    for (JsonObject track : json.objects("tracks")) {
      Track read = track(track);
      if (read != null) {
        tracks.add(read);
      }
    }
    VideoMetadata.Builder builder =
        new VideoMetadata.Builder()
            .title(json.text("title"))
            .caption(json.text("caption"))
            .description(json.text("description"))
            .duration(
                json.parsed(
                    "duration", MediaDuration::parse, "a duration above zero, such as PT2M46S"))
            .thumbnail(image(json.object("thumbnail")))
            .contentUrl(json.url("contentUrl"))
            .embedUrl(json.url("embedUrl"))
            .provider(provider(json.object("provider")))
            .width(json.number("width"))
            .height(json.number("height"))
            .uploadedAt(json.instant("uploadedAt"))
            .topic(topic(json.object("topic")))
            .language(language(json))
            .tracks(tracks);
    Availability window = window(json);
    json.readOnly(READ_ONLY);
    json.refuseUnknown();
    VideoMetadata metadata = json.build("", builder::build);
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
    return json.parsed("language", LanguageTag::parse, "a BCP 47 language tag such as en or pt-BR");
  }

  static @Nullable Image image(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    var url = json.url("url");
    var caption = json.text("caption");
    var credit = json.text("credit");
    var width = json.number("width");
    var height = json.number("height");
    var alt = json.text("alt");
    json.refuseUnknown();
    return json.build("", () -> new Image(url, caption, credit, width, height, alt));
  }

  static @Nullable Topic topic(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    String name = json.text("name");
    json.readOnly("id");
    json.refuseUnknown();
    if (name == null) {
      json.error("name", "is missing");
      return null;
    }
    return json.build("name", () -> Topic.of(name));
  }

  private static @Nullable Provider provider(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    String name = json.text("name");
    String id = json.text("id");
    json.refuseUnknown();
    if (name == null) {
      json.error("name", "is missing");
      return null;
    }
    return json.build("", () -> new Provider(name, id));
  }

  private static @Nullable Track track(JsonObject json) {
    LanguageTag language = language(json);
    Track.Kind kind =
        Objects.requireNonNullElse(
            json.parsed(
                "kind", VideoDocument::kind, "captions, subtitles, descriptions or chapters"),
            Track.Kind.CAPTIONS);
    String label = json.text("label");
    var url = json.url("url");
    json.refuseUnknown();
    if (language == null || url == null) {
      json.error("", "a track has a language and a url");
      return null;
    }
    return json.build("", () -> new Track(language, kind, label, url));
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
