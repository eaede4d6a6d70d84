package newsreel.cards.oembed;

import newsreel.cards.oembed.Oembed.Player;
import newsreel.cards.oembed.Oembed.Preview;
import newsreel.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** oEmbed as JSON (oEmbed 1.0, section 2.3.4.1). */
final class OembedJson {
  static final String CONTENT_TYPE = "application/json";

  private OembedJson() {}

  static byte[] bytes(Oembed oembed) {
    return Json.object(json -> write(json, oembed));
  }

  private static void write(JsonGenerator json, Oembed oembed) {
    Player video = oembed.video();
    json.writeStringProperty("type", video == null ? "link" : "video");
    json.writeStringProperty("version", "1.0");
    json.writeStringProperty("title", oembed.title());
    Json.text(json, "author_name", oembed.authorName());
    json.writeStringProperty("provider_name", oembed.providerName());
    json.writeStringProperty("provider_url", oembed.providerUrl());
    if (video != null) {
      write(json, video);
    }
    Preview thumbnail = oembed.thumbnail();
    if (thumbnail != null) {
      json.writeStringProperty("thumbnail_url", thumbnail.url());
      json.writeNumberProperty("thumbnail_width", thumbnail.size().width());
      json.writeNumberProperty("thumbnail_height", thumbnail.size().height());
    }
    Json.text(json, "description", oembed.description());
    Json.text(json, "language", oembed.language());
    if (video != null) {
      captions(json, video);
    }
    if (!oembed.others().isEmpty()) {
      Json.array(
          json,
          "videos",
          oembed.others(),
          other -> {
            json.writeStartObject();
            json.writeStringProperty("id", other.id().value());
            Json.text(json, "title", other.title());
            number(json, "duration", other.duration());
            json.writeStringProperty("url", other.url());
            json.writeEndObject();
          });
    }
  }

  private static void write(JsonGenerator json, Player video) {
    json.writeStringProperty("html", video.html());
    json.writeNumberProperty("width", video.size().width());
    json.writeNumberProperty("height", video.size().height());
    number(json, "duration", video.duration());
    Json.text(json, "upload_date", video.uploadDate());
  }

  private static void captions(JsonGenerator json, Player video) {
    Json.array(
        json,
        "captions",
        video.captions(),
        caption -> {
          json.writeStartObject();
          json.writeStringProperty("language", caption.language());
          json.writeStringProperty("kind", caption.kind());
          json.writeStringProperty("label", caption.label());
          json.writeStringProperty("url", caption.url());
          json.writeEndObject();
        });
  }

  private static void number(JsonGenerator json, String name, @Nullable Long value) {
    if (value != null) {
      json.writeNumberProperty(name, value.longValue());
    }
  }
}
