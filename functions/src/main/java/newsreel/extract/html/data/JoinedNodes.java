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
 * Joins JSON-LD nodes that share an {@code @id}: plugins and themes describe parts of the same
 * thing in separate blocks. Nodes of different types stay apart, because pages give an article and
 * its web page the same id.
 */
final class JoinedNodes {
  /** The most properties of a reference that says more than which thing it means. */
  private static final int MAX_REFERENCE = 6;

  private final Map<String, ObjectNode> byIdAndType = new HashMap<>();
  private final Map<String, ObjectNode> byId = new HashMap<>();

  /** Nodes by the part of their id after the "#", which a page may write alone. */
  private final Map<String, ObjectNode> byFragment = new HashMap<>();

  /** For each node that was merged, the node into which it went. */
  private final IdentityHashMap<ObjectNode, ObjectNode> parts = new IdentityHashMap<>();

  /** Adds nodes in page order, so that none is merged into one that it contains. */
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

  /** Returns the node into which {@code part} was merged. */
  Optional<ObjectNode> whole(ObjectNode part) {
    return Optional.ofNullable(parts.get(part));
  }

  /** Returns the complete node for a reference or a part; otherwise {@code node} itself. */
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

  /** Whether the node says something about a thing but not its name. */
  private static boolean isNameless(ObjectNode node) {
    return node.has("@id")
        && node.size() <= MAX_REFERENCE
        && !node.has("name")
        && !node.has("headline");
  }

  /** Whether the node only says which thing is meant, and perhaps its type. */
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
