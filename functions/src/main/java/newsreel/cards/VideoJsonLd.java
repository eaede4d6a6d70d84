package newsreel.cards;

import java.util.List;
import newsreel.catalog.VideoMetadata;
import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** A video as schema.org's VideoObject, with what Google asks of one. */
public final class VideoJsonLd {
  private static final int DESCRIPTION = 1000;

  private VideoJsonLd() {}

  /** Returns the text of a script element of type {@code application/ld+json}. */
  public static String script(CardSubject subject, CardExtras extras, PageLinks links) {
    return ScriptJson.of(
        Json.object(
            json -> {
              json.writeStringProperty("@context", "https://schema.org");
              properties(json, subject, links);
              Json.text(json, "transcript", extras.transcript());
              chapters(json, extras.chapters(), links.card(subject.video().id()));
            }));
  }

  private static void chapters(JsonGenerator json, List<Chapter> chapters, String card) {
    if (chapters.isEmpty()) {
      return;
    }
    Json.array(
        json,
        "hasPart",
        chapters,
        chapter -> {
          json.writeStartObject();
          json.writeStringProperty("@type", "Clip");
          json.writeStringProperty("name", chapter.title());
          json.writeNumberProperty("startOffset", chapter.start());
          json.writeNumberProperty("endOffset", chapter.end());
          json.writeStringProperty("url", card + "#t=" + chapter.start());
          json.writeEndObject();
        });
  }

  /** Writes the properties into an object that was begun. */
  public static void properties(JsonGenerator json, CardSubject subject, PageLinks links) {
    VideoMetadata video = subject.video().metadata();
    json.writeStringProperty("@type", "VideoObject");
    json.writeStringProperty("name", Excerpt.of(subject.title(), CardViews.TITLE));
    json.writeStringProperty("description", Excerpt.of(subject.description(), DESCRIPTION));
    json.writeArrayPropertyStart("thumbnailUrl");
    json.writeString(Thumbnail.of(subject, links).url());
    json.writeEndArray();
    Json.text(json, "uploadDate", subject.publishedAt().orElse(null));
    Json.text(json, "duration", video.duration());
    Json.text(json, "contentUrl", video.contentUrl());
    json.writeStringProperty("embedUrl", links.card(subject.video().id()));
    Json.number(json, "width", video.width());
    Json.number(json, "height", video.height());
    Json.text(json, "inLanguage", subject.language());
    if (video.live()) {
      json.writeObjectPropertyStart("publication");
      json.writeStringProperty("@type", "BroadcastEvent");
      json.writeBooleanProperty("isLiveBroadcast", true);
      Json.text(json, "startDate", subject.publishedAt().orElse(null));
      json.writeEndObject();
    }
    Json.text(json, "expires", subject.video().availability().until());
    subject
        .article()
        .ifPresent(
            article -> {
              json.writeStringProperty(
                  "url", links.article(article.id(), article.metadata().url()));
              if (article.metadata().publisher() != null) {
                json.writeObjectPropertyStart("publisher");
                json.writeStringProperty("@type", "Organization");
                json.writeStringProperty("name", article.metadata().publisher().name());
                json.writeEndObject();
              }
            });
  }
}
