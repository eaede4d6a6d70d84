package newsreel.ingest.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.values.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The text of an item, in HTML, NITF or plain, as the blocks of an article. */
final class ItemBlocks {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What stands in the text and is told elsewhere, or is for the desk. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "head",
          "script",
          "style",
          "h1",
          "hl1",
          "hedline",
          "byline",
          "dateline",
          "nitf-table",
          "media-metadata",
          "note",
          "title");

  /** What parts paragraphs where nothing else does. */
  private static final Pattern BREAKS = Pattern.compile("(?:<br ?/?>\\s*){2,4}");

  private final ArrayNode blocks = JSON.createArrayNode();
  private final MediaList media;
  private final StringBuilder loose = new StringBuilder();

  private ItemBlocks(MediaList media) {
    this.media = media;
  }

  /**
   * @param media gets the pictures that the text brings along
   */
  static ArrayNode of(NewsItem item, MediaList media) {
    ItemBlocks body = new ItemBlocks(media);
    best(item.bodies).ifPresent(body::read);
    return body.blocks;
  }

  /** Markup before plain text, and what a reader gets before what a machine does. */
  private static Optional<NewsItem.Body> best(List<NewsItem.Body> bodies) {
    for (String kind : List.of("html", "nitf", "text/plain")) {
      for (NewsItem.Body body : bodies) {
        if (body.type().contains(kind) && !body.text().isBlank()) {
          return Optional.of(body);
        }
      }
    }
    return bodies.stream().filter(b -> b.type().isEmpty() && !b.text().isBlank()).findFirst();
  }

  private void read(NewsItem.Body body) {
    if (body.type().contains("html") || body.type().contains("nitf")) {
      walk(Jsoup.parseBodyFragment(body.text()).body());
      flush();
    } else {
      body.text().lines().map(String::strip).map(Entities::escape).forEach(this::paragraph);
    }
  }

  private void walk(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        loose.append(text.outerHtml());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    if (isInline(name)) {
      loose.append(element.outerHtml());
      return;
    }
    flush();
    switch (name) {
      case "p" -> {
        element.select("img").forEach(this::picture);
        paragraph(element.html());
      }
      case "h2", "h3", "h4", "h5", "h6", "hl2" -> heading(element, name);
      case "ul", "ol" -> list(element, name);
      case "blockquote", "bq" -> quote(element);
      case "table" -> table(element);
      case "img" -> picture(element);
      case "figure", "media" -> figure(element);
      default -> {
        walk(element);
        flush();
      }
    }
  }

  private static boolean isInline(String name) {
    return Set.of(
            "a",
            "b",
            "i",
            "em",
            "strong",
            "span",
            "sub",
            "sup",
            "code",
            "br",
            "q",
            "u",
            "small",
            "person",
            "org",
            "location",
            "chron",
            "num",
            "money",
            "event",
            "object.title",
            "function",
            "lang",
            "pronounce",
            "virtloc",
            "copyrite",
            "city",
            "country",
            "region",
            "state",
            "sublocation",
            "name.given",
            "name.family",
            "abbr",
            "cite",
            "time")
        .contains(name);
  }

  private void flush() {
    String text = loose.toString();
    loose.setLength(0);
    for (String paragraph : BREAKS.split(text, -1)) {
      paragraph(paragraph.strip());
    }
  }

  private void paragraph(String html) {
    if (!Jsoup.parseBodyFragment(html).text().isBlank()) {
      blocks.addObject().put("type", "paragraph").put("html", html);
    }
  }

  private void heading(Element element, String name) {
    String text = element.text().strip();
    if (text.length() > Texts.LINE) {
      paragraph(Entities.escape(text));
    } else if (!text.isEmpty()) {
      int level = name.charAt(1) == 'l' ? 2 : name.charAt(1) - '0';
      blocks.addObject().put("type", "heading").put("level", level).put("text", text);
    }
  }

  private void list(Element element, String name) {
    List<String> items = new ArrayList<>();
    for (Element item : element.select("> li")) {
      if (!item.text().isBlank()) {
        items.add(item.text().strip());
      }
    }
    if (!items.isEmpty()) {
      ObjectNode list = blocks.addObject().put("type", "list").put("ordered", name.equals("ol"));
      items.forEach(list.putArray("items")::add);
    }
  }

  private void quote(Element element) {
    Element credit = element.selectFirst("credit, footer");
    String cite = credit == null ? "" : credit.text().strip();
    if (credit != null) {
      credit.remove();
    }
    if (!element.text().isBlank()) {
      ObjectNode quote =
          blocks.addObject().put("type", "quote").put("text", element.text().strip());
      if (!cite.isEmpty() && cite.length() <= Texts.LINE) {
        quote.put("cite", cite);
      }
    }
  }

  private void table(Element element) {
    ArrayNode rows = JSON.createArrayNode();
    for (Element row : element.select("tr")) {
      ArrayNode cells = JSON.createArrayNode();
      row.select("> td, > th").forEach(cell -> cells.add(cell.text().strip()));
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    if (!rows.isEmpty()) {
      blocks.addObject().put("type", "table").set("rows", (JsonNode) rows);
    }
  }

  private void picture(Element img) {
    media
        .picture(img.attr("src"), img.attr("data-assoc-ref"), null, null, img.attr("alt"))
        .ifPresent(this::image);
  }

  /** A figure of HTML, or NITF's media. */
  private void figure(Element element) {
    Element source = element.selectFirst("img, media-reference");
    if (source == null) {
      return;
    }
    String kind = element.attr("media-type").toLowerCase(Locale.ROOT);
    if (kind.equals("video") || kind.equals("audio")) {
      return;
    }
    media
        .picture(
            source.hasAttr("src") ? source.attr("src") : source.attr("source"),
            source.attr("data-assoc-ref"),
            text(element, "figcaption, media-caption"),
            text(element, "media-producer, .byline, .credit"),
            source.hasAttr("alt") ? source.attr("alt") : source.attr("alternate-text"))
        .ifPresent(this::image);
  }

  private static String text(Element element, String selector) {
    Element found = element.selectFirst(selector);
    return found == null ? "" : found.text().strip();
  }

  private void image(int index) {
    blocks.addObject().put("type", "image").put("image", index);
  }
}
