package newsreel.extract.html.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts microdata ({@code itemscope}, {@code itemprop}) and RDFa Lite ({@code typeof}, {@code
 * property}) to the form of JSON-LD. A property outside any item belongs to the article.
 */
public final class Microdata {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_TEXT = 4_000;

  /** Properties whose value is text even on a link. */
  private static final Set<String> TEXTUAL =
      Set.of("name", "author", "headline", "creator", "articlesection", "keywords", "publisher");

  private static final Set<String> PLAYERS = Set.of("iframe", "amp-iframe", "embed");

  private record Scope(Element element, ObjectNode item) {}

  private final Deque<Scope> open = new ArrayDeque<>();
  private final List<JsonNode> roots = new ArrayList<>();
  private final ObjectNode loose = NODES.objectNode();

  public void open(Element element) {
    Attributes attributes = element.attributes();
    String property = attributes.get("itemprop");
    if (property.isEmpty()) {
      property = rdfa(element);
    }
    boolean scope = attributes.hasKey("itemscope") || attributes.hasKey("typeof");
    if (property.isEmpty() && !scope) {
      player(element);
      return;
    }
    ObjectNode owner = open.isEmpty() ? loose : open.element().item();
    @Nullable JsonNode value = null;
    if (scope) {
      ObjectNode item = NODES.objectNode();
      String type = element.hasAttr("itemtype") ? element.attr("itemtype") : element.attr("typeof");
      if (!type.isBlank()) {
        item.put("@type", type.strip().split("\\s+", 2)[0]);
      }
      open.push(new Scope(element, item));
      value = item;
      if (property.isEmpty()) {
        roots.add(item);
      }
    }
    for (String name : property.strip().split("\\s+", -1)) {
      JsonNode said = value == null ? text(element, name) : value;
      if (said != null && !name.isEmpty()) {
        add(owner, name.substring(name.indexOf(':') + 1), said);
      }
    }
  }

  /** Takes a player inside a video as the one that plays it. */
  private void player(Element element) {
    Scope scope = open.peek();
    if (scope == null || !PLAYERS.contains(element.normalName())) {
      return;
    }
    ObjectNode item = scope.item();
    boolean video = item.path("@type").asString("").endsWith("VideoObject");
    if (!video || item.has("embedUrl") || item.has("contentUrl")) {
      return;
    }
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      if (value.startsWith("http") || value.startsWith("//")) {
        item.put("embedUrl", value);
        return;
      }
    }
  }

  private static @Nullable JsonNode text(Element element, String property) {
    String text = value(element, property);
    return text.isBlank() || text.length() > MAX_TEXT ? null : NODES.stringNode(text);
  }

  public void close(Element element) {
    Scope scope = open.peek();
    if (scope != null && scope.element().equals(element)) {
      open.pop();
    }
  }

  public Vocabulary vocabulary() {
    List<JsonNode> all = new ArrayList<>(roots);
    if (!loose.isEmpty()) {
      loose.put("@type", "Article");
      all.add(loose);
    }
    return new Vocabulary("microdata", all);
  }

  /** Ignores Open Graph, which uses the same attribute on meta elements and with its prefix. */
  private static String rdfa(Element element) {
    String property = element.attributes().get("property");
    if (property.isEmpty() || element.normalName().equals("meta")) {
      return "";
    }
    int colon = property.indexOf(':');
    return colon < 0 || property.startsWith("schema:") ? property : "";
  }

  private static void add(ObjectNode item, String name, JsonNode value) {
    @Nullable JsonNode before = item.get(name);
    switch (before) {
      case null -> item.set(name, value);
      case ArrayNode list -> list.add(value);
      default -> item.set(name, NODES.arrayNode().add(before).add(value));
    }
  }

  private static String value(Element element, String property) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    boolean textual = TEXTUAL.contains(property.toLowerCase(Locale.ROOT));
    return switch (element.normalName()) {
      case "a", "area", "link" ->
          textual && element.hasText() ? element.text() : element.attr("href");
      case "img", "audio", "embed", "iframe", "source", "track", "video" -> element.attr("src");
      case "object" -> element.attr("data");
      case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      case "data", "meter" -> element.attr("value");
      default -> property.equalsIgnoreCase("articleBody") ? "" : element.text();
    };
  }
}
