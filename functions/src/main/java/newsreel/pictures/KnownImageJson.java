package newsreel.pictures;

import java.util.Locale;
import newsreel.catalog.ports.KnownImage;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.json.PictureJson;

/** What is known about an image, for the writer who wonders. */
final class KnownImageJson {
  private KnownImageJson() {}

  static byte[] bytes(KnownImage image, Links links) {
    return Json.object(
        json -> {
          json.writeStringProperty("type", "picture");
          json.writeStringProperty("url", image.url().value());
          json.writeStringProperty("state", image.state().name().toLowerCase(Locale.ROOT));
          Json.text(json, "reason", image.reason());
          json.writeBooleanProperty("uploaded", image.uploaded());
          Json.text(json, "checkedAt", image.checkedAt());
          Json.text(json, "freshUntil", image.freshUntil());
          Json.text(json, "caption", image.words().caption());
          Json.text(json, "credit", image.words().credit());
          if (image.picture() != null) {
            json.writeName("picture");
            PictureJson.write(json, image.picture(), links);
          }
        });
  }
}
