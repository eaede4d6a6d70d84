package newsreel.extract.html.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All things that one source of a page names, in page order. */
public final class Vocabulary {
  private static final int MAX_THINGS = 20_000;

  private final String source;
  private final List<Thing> things = new ArrayList<>();
  private final JoinedNodes joined = new JoinedNodes();
  private final IdentityHashMap<ObjectNode, Thing> byNode = new IdentityHashMap<>();

  public Vocabulary(String source, List<JsonNode> roots) {
    this.source = source;
    for (int i = 0; i < roots.size(); i++) {
      read(roots.get(i), i == 0 ? "$" : "script[" + (i + 1) + "] $");
    }
    things.replaceAll(this::whole);
  }

  /** Returns everything that the page says about a thing in several places. */
  private Thing whole(Thing part) {
    return joined
        .whole(part.node())
        .map(node -> new Thing(this, part.parent(), part.role(), part.place(), node))
        .orElse(part);
  }

  public String source() {
    return source;
  }

  public List<Thing> things() {
    return things;
  }

  Optional<Thing> at(ObjectNode node) {
    return Optional.ofNullable(byNode.get(node));
  }

  /** Returns what a reference refers to, if the page defines it. */
  JsonNode resolved(JsonNode value) {
    return value instanceof ObjectNode object ? joined.resolved(object) : value;
  }

  private record Visit(JsonNode node, @Nullable Thing parent, String role, Supplier<String> path) {}

  private void read(JsonNode root, String start) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(root, null, "", () -> start));
    while (!open.isEmpty() && things.size() < MAX_THINGS) {
      Visit visit = open.pop();
      List<Visit> inside = new ArrayList<>();
      if (visit.node() instanceof ObjectNode object) {
        Thing thing = new Thing(this, visit.parent(), visit.role(), visit.path(), object);
        boolean container = !object.has("@type") && object.has("@graph");
        if (!container) {
          add(thing);
        }
        for (Map.Entry<String, JsonNode> p : object.properties()) {
          if (p.getValue().isContainer()) {
            boolean top = container || p.getKey().equals("@graph");
            inside.add(
                new Visit(
                    p.getValue(),
                    top ? visit.parent() : thing,
                    top ? visit.role() : p.getKey(),
                    () -> visit.path().get() + "." + p.getKey()));
          }
        }
      } else {
        for (int i = 0; i < visit.node().size(); i++) {
          JsonNode item = visit.node().get(i);
          int at = i;
          if (item.isContainer()) {
            inside.add(
                new Visit(
                    item, visit.parent(), visit.role(), () -> visit.path().get() + "[" + at + "]"));
          }
        }
      }
      inside.reversed().forEach(open::push);
    }
  }

  private void add(Thing thing) {
    things.add(thing);
    byNode.put(thing.node(), thing);
    joined.add(thing.node());
  }
}
