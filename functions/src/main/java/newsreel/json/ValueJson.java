package newsreel.json;

import java.util.Map;
import newsreel.catalog.Availability;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.Image;
import newsreel.catalog.Revision;
import newsreel.catalog.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Parts that articles and videos share in JSON. */
public final class ValueJson {
  private ValueJson() {}

  public static void topic(JsonGenerator json, @Nullable Topic topic) {
    if (topic != null) {
      json.writeObjectPropertyStart("topic");
      json.writeStringProperty("id", topic.id().value());
      json.writeStringProperty("name", topic.name());
      json.writeEndObject();
    }
  }

  /**
   * Writes an image as a value, in a list or after a name.
   *
   * @param links null if nothing is stored, and no image has a picture
   */
  public static void image(JsonGenerator json, Image image, @Nullable Links links) {
    json.writeStartObject();
    Json.text(json, "url", image.url());
    Json.text(json, "caption", image.caption());
    Json.text(json, "credit", image.credit());
    Json.number(json, "width", image.width());
    Json.number(json, "height", image.height());
    Json.text(json, "alt", image.alt());
    if (links != null && image.picture() != null) {
      json.writeName("picture");
      PictureJson.write(json, image.picture(), links);
    }
    json.writeEndObject();
  }

  public static void image(
      JsonGenerator json, String name, @Nullable Image image, @Nullable Links links) {
    if (image != null) {
      json.writeName(name);
      image(json, image, links);
    }
  }

  public static void availability(JsonGenerator json, Availability availability) {
    Json.text(json, "availableFrom", availability.from());
    Json.text(json, "availableUntil", availability.until());
    Availability.Withdrawal withdrawal = availability.withdrawal();
    if (withdrawal != null) {
      json.writeObjectPropertyStart("withdrawn");
      Json.text(json, "at", withdrawal.at());
      Json.text(json, "reason", withdrawal.reason());
      Json.text(json, "replacedBy", withdrawal.replacedBy());
      json.writeEndObject();
    }
  }

  public static void revision(JsonGenerator json, Revision revision) {
    json.writeNumberProperty("revision", revision.number());
    Json.text(json, "createdAt", revision.createdAt());
    Json.text(json, "updatedAt", revision.updatedAt());
  }

  public static void history(JsonGenerator json, Iterable<Edit> edits) {
    json.writeArrayPropertyStart("history");
    for (Edit edit : edits) {
      json.writeStartObject();
      json.writeNumberProperty("revision", edit.revision());
      Json.text(json, "at", edit.at());
      Json.text(json, "by", edit.by());
      Json.texts(json, "changed", edit.changed().stream().sorted().toList());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  public static void evidence(JsonGenerator json, Map<String, Finding> evidence) {
    json.writeObjectPropertyStart("evidence");
    evidence.forEach(
        (field, finding) -> {
          json.writeObjectPropertyStart(field);
          json.writeStringProperty("source", finding.source());
          json.writeStringProperty("at", finding.at());
          json.writeNumberProperty("confidence", finding.confidence());
          Json.text(json, "note", finding.note());
          if (!finding.others().isEmpty()) {
            json.writeArrayPropertyStart("others");
            for (Finding.Other other : finding.others()) {
              json.writeStartObject();
              json.writeStringProperty("source", other.source());
              json.writeStringProperty("at", other.at());
              json.writeStringProperty("value", other.value());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
    json.writeEndObject();
  }
}
