package newsreel.ingest.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsreel.catalog.Block;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.VideoId;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/** The blocks of a body as writers send them. A plain text is a paragraph. */
final class BlockDocument {
  private BlockDocument() {}

  /**
   * Reads the blocks.
   *
   * @param images the number of images in the article
   */
  static List<Block> read(JsonObject article, int images) {
    List<Block> blocks = new ArrayList<>();
    for (JsonObject.Element element :
        article.textsOrObjects("body", Block.MAX_BLOCKS, Block.MAX_TEXT)) {
      Block block =
          switch (element) {
            case JsonObject.Element.Text(String text) -> Block.Paragraph.of(text);
            case JsonObject.Element.Nested(JsonObject object) -> block(object, images);
          };
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static @Nullable Block block(JsonObject json, int images) {
    String type = json.required("type", Texts.LINE);
    Block block =
        switch (type == null ? "" : type) {
          case "" -> null;
          case "paragraph" -> marked(json, Block.MAX_TEXT, Block.Paragraph::new);
          case "heading" -> heading(json);
          case "list" -> list(json);
          case "quote" -> quote(json);
          case "table" -> table(json);
          case "image" -> image(json, images);
          case "video" -> video(json);
          case "related" -> related(json);
          default -> {
            json.error(
                "type", "must be paragraph, heading, list, quote, table, image, video or related");
            yield null;
          }
        };
    json.refuseUnknown();
    return json.isWrong() ? null : block;
  }

  private interface Marked {
    Block of(String text, @Nullable String html);
  }

  private static @Nullable Block marked(JsonObject json, int max, Marked constructor) {
    String html = json.text("html", Block.MAX_HTML);
    String safe = html == null ? null : SafeMarkup.of(html);
    boolean hasMarkup = safe != null && safe.indexOf('<') >= 0;
    boolean unfilled = html == null && json.isBlank("text");
    String text =
        unfilled
            ? null
            : html != null && !json.has("text")
                ? shown(json, html, max)
                : json.required("text", max);
    return text == null
        ? null
        : json.build("", () -> constructor.of(text, hasMarkup ? safe : null));
  }

  private static @Nullable String shown(JsonObject json, String html, int max) {
    String text = SafeMarkup.text(html);
    if (text.length() > max) {
      json.error("html", "must show a text of at most " + max + " characters");
      return null;
    }
    return text.isBlank() ? null : text;
  }

  private static @Nullable Block heading(JsonObject json) {
    Integer level = json.number("level", 0);
    return marked(
        json,
        Texts.LINE,
        (text, html) -> new Block.Heading(Objects.requireNonNullElse(level, 2), text, html));
  }

  private static @Nullable Block list(JsonObject json) {
    Boolean ordered = json.flag("ordered");
    List<String> items = json.texts("items", Block.MAX_TEXT);
    json.demand("items");
    return json.build("items", () -> new Block.ItemList(Boolean.TRUE.equals(ordered), items));
  }

  private static @Nullable Block quote(JsonObject json) {
    String text = json.isBlank("text") ? null : json.required("text", Block.MAX_TEXT);
    String cite = json.text("cite", Texts.LINE);
    return text == null ? null : new Block.Quote(text, cite);
  }

  private static @Nullable Block table(JsonObject json) {
    List<List<String>> rows = json.rows("rows", Block.MAX_TEXT);
    json.demand("rows");
    return json.build("rows", () -> new Block.Table(rows));
  }

  private static @Nullable Block image(JsonObject json, int images) {
    json.demand("image");
    Integer image = json.number("image", 0);
    if (image != null && image >= images) {
      json.error("image", "must be the place of one of the article's images, from 0");
    }
    return image == null ? null : new Block.ImageBlock(image);
  }

  private static @Nullable Block video(JsonObject json) {
    String video = json.required("video", Texts.LINE);
    return video == null
        ? null
        : json.build("video", () -> new Block.VideoBlock(new VideoId(video)));
  }

  private static @Nullable Block related(JsonObject json) {
    String headline = json.required("headline", Texts.LINE);
    var url = json.url("url");
    return headline == null ? null : new Block.RelatedBlock(new RelatedArticle(headline, url));
  }
}
