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
        : strings(stated).map(Thing::local).toList();
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
    return values(property).flatMap(v -> shown(v, 0)).toList();
  }

  public Optional<String> text(String property) {
    return values(property).flatMap(v -> shown(v, 0)).findFirst();
  }

  /** Returns the property's strings as written: dates, URLs, numbers. */
  public Stream<String> raw(String property) {
    return values(property).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  /** Returns whether a property says yes or no: as a boolean, in words or by schema.org's types. */
  public Optional<Boolean> flag(String property) {
    return values(property)
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
    List<Thing> found = new ArrayList<>();
    values(property)
        .forEach(
            v -> {
              if (v instanceof ObjectNode o) {
                found.add(
                    graph.at(o).orElse(new Thing(graph, this, property, () -> at(property), o)));
              }
            });
    return found;
  }

  private Stream<JsonNode> values(String property) {
    return flat(node.get(property)).map(graph::resolved);
  }

  /** Returns a text, or the names of a thing, which may be things themselves. */
  private static Stream<String> shown(JsonNode value, int depth) {
    if (value.isString()) {
      return PlainText.paragraph(value.stringValue()).stream();
    }
    JsonNode name = value.get("name");
    if (name == null) {
      name = value.get("@value");
    }
    return name == null || depth == MAX_DEPTH
        ? Stream.empty()
        : flat(name).flatMap(n -> shown(n, depth + 1));
  }

  private static Stream<String> strings(@Nullable JsonNode value) {
    return flat(value).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  private static Stream<JsonNode> flat(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return Stream.empty();
    }
    return value.isArray() ? value.valueStream().flatMap(Thing::flat) : Stream.of(value);
  }
}
