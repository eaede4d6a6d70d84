package newsreel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.PictureWords;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Maps what is known about an image to an item and back. */
final class ImageItem {
  private static final List<String> ATTRIBUTES =
      List.of(
          "url",
          "state",
          "reason",
          "picture",
          "caption",
          "credit",
          "uploaded",
          "etag",
          "lastModified",
          "checkedAt",
          "freshUntil",
          "version");

  private ImageItem() {}

  /**
   * Updates everything except since when nothing names the image; that attribute has another
   * writer.
   */
  static UpdateItemRequest.Builder update(String hash, KnownImage image) {
    Map<String, AttributeValue> attributes = attributes(image);
    List<String> set = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    for (String name : ATTRIBUTES) {
      names.put("#" + name, name);
      AttributeValue value = attributes.get(name);
      if (value == null) {
        removed.add("#" + name);
      } else {
        set.add("#" + name + " = :" + name);
        values.put(":" + name, value);
      }
    }
    if (image.version() > 1) {
      values.put(":before", AttributeValue.fromN(Long.toString(image.version() - 1)));
    }
    return UpdateItemRequest.builder()
        .key(Keys.imageMeta(hash))
        .updateExpression(
            "SET "
                + String.join(", ", set)
                + (removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed)))
        .conditionExpression(
            image.version() == 1 ? "attribute_not_exists(#version)" : "#version = :before")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private static Map<String, AttributeValue> attributes(KnownImage image) {
    return new Item()
        .put("url", image.url())
        .put("state", image.state())
        .put("reason", image.reason())
        .put("picture", image.picture(), ValueItems::write)
        .put("caption", image.words().caption())
        .put("credit", image.words().credit())
        .put("uploaded", image.uploaded() ? Integer.valueOf(1) : null)
        .put("etag", image.etag())
        .put("lastModified", image.lastModified())
        .put("checkedAt", image.checkedAt())
        .put("freshUntil", image.freshUntil())
        .put("version", image.version())
        .attributes();
  }

  /** An item that only records since when nothing names the image says nothing about it. */
  static boolean isComplete(Item item) {
    return item.has("version");
  }

  static KnownImage read(Item item) {
    return new KnownImage(
        new WebUrl(item.text("url")),
        KnownImage.State.valueOf(item.text("state")),
        item.textOrNull("reason"),
        item.mapOrNull("picture", ValueItems::picture),
        new PictureWords(item.textOrNull("caption"), item.textOrNull("credit")),
        item.has("uploaded"),
        item.textOrNull("etag"),
        item.textOrNull("lastModified"),
        item.instantOrNull("checkedAt"),
        item.instantOrNull("freshUntil"),
        item.number("version", 0));
  }
}
