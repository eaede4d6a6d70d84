package newsreel.json;

import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.Picture;
import tools.jackson.core.JsonGenerator;

/** A picture as JSON: what an app has to know before its bytes arrive. */
public final class PictureJson {
  private static final List<String> NAMES =
      List.of("id", "width", "height", "color", "blurhash", "src", "widths", "template");

  private PictureJson() {}

  public static void write(JsonGenerator json, Picture picture, Links links) {
    json.writeStartObject();
    json.writeStringProperty("id", picture.id().value());
    json.writeNumberProperty("width", picture.width());
    json.writeNumberProperty("height", picture.height());
    json.writeStringProperty("color", picture.color());
    json.writeStringProperty("blurhash", picture.blurhash());
    json.writeStringProperty("src", links.jpeg(picture));
    json.writeArrayPropertyStart("widths");
    for (int width : picture.widths()) {
      json.writeNumber(width);
    }
    json.writeEndArray();
    json.writeStringProperty("template", links.pictureTemplate(picture.id()));
    json.writeEndObject();
  }

  /** Returns the paths of an image's picture fields, given the path of the image. */
  public static List<String> paths(String image) {
    List<String> paths = new ArrayList<>();
    for (String name : NAMES) { // without the classes of streams, for the first answer waits
      paths.add(image + ".picture." + name);
    }
    return paths;
  }
}
