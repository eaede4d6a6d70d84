package newsreel.pictures;

import java.util.Optional;
import newsreel.catalog.PictureId;
import newsreel.json.Json;
import newsreel.values.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A task as a message: {@code {"fetch": "https://…"}}. */
public final class PictureTaskJson {
  private PictureTaskJson() {}

  public static byte[] write(PictureTask task) {
    return Json.object(
        json -> {
          switch (task) {
            case PictureTask.Fetch(WebUrl url) -> json.writeStringProperty("fetch", url.value());
            case PictureTask.Forget(WebUrl url) -> json.writeStringProperty("forget", url.value());
            case PictureTask.Erase(PictureId id) -> json.writeStringProperty("erase", id.value());
          }
        });
  }

  /** Returns nothing if the message is not a task. */
  public static Optional<PictureTask> read(byte[] message) {
    try (JsonParser json = Json.parser(message)) {
      if (json.nextToken() != JsonToken.START_OBJECT
          || json.nextToken() != JsonToken.PROPERTY_NAME) {
        return Optional.empty();
      }
      String name = json.currentName();
      String value = json.nextToken() == JsonToken.VALUE_STRING ? json.getString() : "";
      return switch (name) {
        case "fetch" -> WebUrl.parse(value).map(PictureTask.Fetch::new);
        case "forget" -> WebUrl.parse(value).map(PictureTask.Forget::new);
        case "erase" -> Optional.of(new PictureTask.Erase(new PictureId(value)));
        default -> Optional.empty();
      };
    } catch (JacksonException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
