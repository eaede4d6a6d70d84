package newsreel.articles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsreel.catalog.Block;
import newsreel.catalog.VideoId;
import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** Writes the blocks of a body as JSON; {@code type} tells them apart. */
public final class BlockJson {
  private BlockJson() {}

  /**
   * Writes the property {@code body} without blocks whose video or image is not shown.
   *
   * @param videos the videos shown with the article
   * @param images the number of images in the article
   */
  public static void write(
      JsonGenerator json, List<Block> body, Iterable<VideoId> videos, int images) {
    Set<VideoId> shown = new HashSet<>();
    videos.forEach(shown::add);
    json.writeArrayPropertyStart("body");
    for (Block block : body) {
      boolean isShown =
          switch (block) {
            case Block.VideoBlock(VideoId video) -> shown.contains(video);
            case Block.ImageBlock(int image) -> image < images;
            default -> true;
          };
      if (isShown) {
        write(json, block);
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Block block) {
    json.writeStartObject();
    switch (block) {
      case Block.Paragraph p -> {
        json.writeStringProperty("type", "paragraph");
        json.writeStringProperty("text", p.text());
        Json.text(json, "html", p.html());
      }
      case Block.Heading h -> {
        json.writeStringProperty("type", "heading");
        json.writeNumberProperty("level", h.level());
        json.writeStringProperty("text", h.text());
        Json.text(json, "html", h.html());
      }
      case Block.ItemList list -> {
        json.writeStringProperty("type", "list");
        json.writeBooleanProperty("ordered", list.ordered());
        Json.texts(json, "items", list.items());
      }
      case Block.Quote quote -> {
        json.writeStringProperty("type", "quote");
        json.writeStringProperty("text", quote.text());
        Json.text(json, "cite", quote.cite());
      }
      case Block.Table table -> {
        json.writeStringProperty("type", "table");
        json.writeArrayPropertyStart("rows");
        for (List<String> row : table.rows()) {
          json.writeStartArray();
          row.forEach(json::writeString);
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      case Block.ImageBlock image -> {
        json.writeStringProperty("type", "image");
        json.writeNumberProperty("image", image.image());
      }
      case Block.VideoBlock video -> {
        json.writeStringProperty("type", "video");
        json.writeStringProperty("video", video.video().value());
      }
      case Block.RelatedBlock related -> {
        json.writeStringProperty("type", "related");
        json.writeStringProperty("headline", related.article().headline());
        Json.text(json, "url", related.article().url());
      }
    }
    json.writeEndObject();
  }
}
