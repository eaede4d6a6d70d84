package newsreel.extract.html.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsreel.extract.html.source.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of schema.org's vocabulary, from JSON-LD, microdata or RDFa.
 *
 * @param parent the thing that contains this one, if any
 * @param role the parent's property that holds it
 * @param place its place in the source: a JSON path
 * @param types the types' names without the vocabulary's address
 */
public record Thing(
    Vocabulary graph,
    @Nullable Thing parent,
    String role,
    Supplier<String> place,
    ObjectNode node,
    List<String> types) {
  /** How deep things may be each other's names. */
  private static final int MAX_DEPTH = 3;

  public Thing(
      Vocabulary graph,
      @Nullable Thing parent,
      String role,
      Supplier<String> place,
      ObjectNode node) {
    this(graph, parent, role, place, node, types(node.get("@type")));
  }

  private static List<String> types(@Nullable JsonNode stated) {
    return stated != null && stated.isString()
        ? List.of(local(stated.stringValue()))
        : strings(stated).stream().map(Thing::local).toList();
  }

  public String path() {
    return place.get();
  }

  String source() {
    return graph.source();
  }

  private static String local(String type) {
    return type.substring(
        Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf('#'), type.lastIndexOf(':')))
            + 1);
  }

  public boolean isArticle() {
    for (String type : types) {
      if (namesArticle(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesArticle(String type) {
    return endsIn(type, "Article")
        || endsIn(type, "Posting")
        || type.equalsIgnoreCase("Report")
        || type.equalsIgnoreCase("Review")
        || type.equalsIgnoreCase("ClaimReview")
        || type.equalsIgnoreCase("Recipe");
  }

  public boolean isVideo() {
    for (String type : types) {
      if (endsIn(type, "VideoObject") || type.equalsIgnoreCase("AMPVideo")) {
        return true;
      }
    }
    return false;
  }

  public boolean isA(String type) {
    for (String own : types) {
      if (own.equalsIgnoreCase(type)) {
        return true;
      }
    }
    return false;
  }

  public boolean isPage() {
    for (String type : types) {
      if (endsIn(type, "Page")) {
        return true;
      }
    }
    return false;
  }

  /** Ignores case, because pages write types in any case. */
  private static boolean endsIn(String type, String end) {
    return type.regionMatches(true, type.length() - end.length(), end, 0, end.length());
  }

  /** Returns the place of a property, for the evidence. */
  public String at(String property) {
    return path() + "." + property;
  }

  /** Returns the property's texts, or a thing's name; cleaned, without blank ones. */
  public List<String> texts(String property) {
    JsonNode value = node.get(property);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode said : values(value)) {
      show(said, 0, texts);
    }
    return texts;
  }

  public Optional<String> text(String property) {
    return texts(property).stream().findFirst();
  }

  /** Returns the property's strings as written: dates, URLs, numbers. */
  public Stream<String> raw(String property) {
    JsonNode value = node.get(property);
    if (value == null) {
      return Stream.empty();
    }
    return value.isString()
        ? Stream.of(value.stringValue())
        : values(value).stream().filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  /** Returns whether a property says yes or no: as a boolean, in words or by schema.org's types. */
  public Optional<Boolean> flag(String property) {
    return values(node.get(property)).stream()
        .filter(value -> value.isBoolean() || value.isString())
        .map(
            value ->
                value.isBoolean()
                    ? value.booleanValue()
                    : local(value.stringValue().strip()).equalsIgnoreCase("true"))
        .findFirst();
  }

  /** Returns the things under a property, with references to other things of the page resolved. */
  public List<Thing> things(String property) {
    JsonNode value = node.get(property);
    if (value == null) {
      return List.of();
    }
    List<Thing> found = new ArrayList<>();
    for (JsonNode said : values(value)) {
      if (said instanceof ObjectNode object) {
        found.add(
            graph
                .at(object)
                .orElseGet(() -> new Thing(graph, this, property, () -> at(property), object)));
      }
    }
    return found;
  }

  /** Returns the items of lists, with references resolved. */
  private List<JsonNode> values(@Nullable JsonNode value) {
    List<JsonNode> flat = new ArrayList<>();
    flatten(value, flat);
    flat.replaceAll(graph::resolved);
    return flat;
  }

  /** Adds a text, or the names of a thing, which may be things themselves. */
  private static void show(JsonNode value, int depth, List<String> into) {
    if (value.isString()) {
      PlainText.paragraph(value.stringValue()).ifPresent(into::add);
      return;
    }
    JsonNode name = value.get("name");
    if (name == null) {
      name = value.get("@value");
    }
    if (name != null && depth < MAX_DEPTH) {
      List<JsonNode> names = new ArrayList<>();
      flatten(name, names);
      for (JsonNode said : names) {
        show(said, depth + 1, into);
      }
    }
  }

  private static List<String> strings(@Nullable JsonNode value) {
    List<JsonNode> flat = new ArrayList<>();
    flatten(value, flat);
    return flat.stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
  }

  private static void flatten(@Nullable JsonNode value, List<JsonNode> into) {
    if (value == null || value.isNull()) {
      return;
    }
    if (value.isArray()) {
      for (JsonNode item : value) {
        flatten(item, into);
      }
    } else {
      into.add(value);
    }
  }
}
