package newsreel.extract.html.data;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes of JSON-LD that have one {@code @id}, joined: plugins and themes each tell a part of the
 * same thing in blocks of their own. Nodes of different types stay apart, for pages give an article
 * and its web page the same id.
 */
final class JoinedNodes {
  /** Properties of a reference that says more than which thing is meant. */
  private static final int MAX_REFERENCE = 6;

  private final Map<String, ObjectNode> byIdAndType = new HashMap<>();
  private final Map<String, ObjectNode> byId = new HashMap<>();

  /** By what stands behind the "#" of their id, which a page may write alone. */
  private final Map<String, ObjectNode> byFragment = new HashMap<>();

  /** The first node by those that were put into it. */
  private final IdentityHashMap<ObjectNode, ObjectNode> parts = new IdentityHashMap<>();

  /** Takes nodes in the order of the page, so that none is put into one that it holds. */
  void add(ObjectNode node) {
    String id = text(node.get("@id"));
    if (id.isEmpty() || isReference(node)) {
      return;
    }
    ObjectNode first = byIdAndType.putIfAbsent(key(node, id), node);
    if (first == null) {
      byId.merge(id, node, JoinedNodes::fuller);
      if (id.indexOf('#') >= 0) {
        byFragment.merge(fragment(id), node, JoinedNodes::fuller);
      }
      return;
    }
    parts.put(node, first);
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!first.has(property.getKey())) {
        first.set(property.getKey(), property.getValue());
      }
    }
  }

  /** The node that {@code part} was put into. */
  Optional<ObjectNode> whole(ObjectNode part) {
    return Optional.ofNullable(parts.get(part));
  }

  /** The node that says all of what {@code node} refers to or tells a part of; else itself. */
  ObjectNode resolved(ObjectNode node) {
    ObjectNode whole = parts.get(node);
    if (whole == null && isReference(node)) {
      String id = text(node.get("@id"));
      whole = byIdAndType.getOrDefault(key(node, id), byId.get(id));
      if (whole == null && id.startsWith("#")) {
        whole = byFragment.get(id);
      }
    }
    if (whole == null && isNameless(node)) {
      whole = byId.get(text(node.get("@id")));
    }
    return whole == null ? node : whole;
  }

  private static ObjectNode fuller(ObjectNode a, ObjectNode b) {
    return b.size() > a.size() ? b : a;
  }

  private static String fragment(String id) {
    return id.substring(id.indexOf('#'));
  }

  /** Whether it says some of a thing, but not what it is called. */
  private static boolean isNameless(ObjectNode node) {
    return node.has("@id")
        && node.size() <= MAX_REFERENCE
        && !node.has("name")
        && !node.has("headline");
  }

  /** Whether it says no more than which thing is meant, and perhaps of what type. */
  private static boolean isReference(ObjectNode node) {
    return node.size() == 1 || (node.size() == 2 && node.has("@type"));
  }

  private static String key(ObjectNode node, String id) {
    JsonNode type = node.get("@type");
    return (type == null ? "" : type.toString().toLowerCase(Locale.ROOT)) + ' ' + id;
  }

  private static String text(@Nullable JsonNode value) {
    return value != null && value.isString() ? value.stringValue() : "";
  }
}
