package newsreel.local.imports;

import java.util.List;
import newsreel.json.Json;

/** A generated page as an article in the API's own form. */
final class GeneratedJson {
  private GeneratedJson() {}

  static byte[] of(GeneratedPage page) {
    return Json.object(
        json -> {
          Json.text(json, "url", page.url());
          Json.text(json, "headline", page.headline());
          Json.text(json, "description", page.description());
          Json.text(json, "language", "en");
          Json.text(json, "publishedAt", page.published());
          Json.text(json, "modifiedAt", page.modified());
          json.writeObjectPropertyStart("topic");
          Json.text(json, "name", page.topic());
          json.writeEndObject();
          Json.array(
              json,
              "authors",
              List.of(page.author()),
              name -> {
                json.writeStartObject();
                Json.text(json, "name", name);
                json.writeEndObject();
              });
          Json.array(
              json,
              "images",
              page.photos(),
              photo -> {
                json.writeStartObject();
                Json.text(json, "url", photo.url());
                Json.text(json, "caption", photo.caption());
                Json.text(json, "credit", photo.credit());
                json.writeEndObject();
              });
          Json.array(
              json,
              "videos",
              page.clips(),
              clip -> {
                json.writeStartObject();
                Json.text(json, "title", clip.title());
                Json.text(json, "caption", clip.caption());
                Json.text(json, "duration", clip.duration());
                Json.text(json, "contentUrl", clip.url());
                Json.text(json, "uploadedAt", clip.uploaded());
                json.writeObjectPropertyStart("thumbnail");
                Json.text(json, "url", clip.still());
                json.writeEndObject();
                json.writeEndObject();
              });
          Json.texts(json, "body", page.body());
        });
  }
}
