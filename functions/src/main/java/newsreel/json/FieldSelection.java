package newsreel.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.filter.FilteringGeneratorDelegate;
import tools.jackson.core.filter.TokenFilter;

/**
 * The fields of a representation that a reader wants: dotted paths into objects and lists. A path
 * to an object selects all of it.
 */
public final class FieldSelection {
  private final Node root;

  private FieldSelection(Node root) {
    this.root = root;
  }

  private record Node(SequencedMap<String, Node> children) {
    Node() {
      this(new LinkedHashMap<>());
    }

    boolean whole() {
      return children.isEmpty();
    }
  }

  /** Returns the selection of these paths, such as {@code images.caption}. */
  public static FieldSelection of(Iterable<String> paths) {
    return of(paths, List.of());
  }

  public static FieldSelection of(Iterable<String> paths, Iterable<String> more) {
    Node root = new Node();
    add(root, paths);
    add(root, more);
    return new FieldSelection(root);
  }

  /** Returns this selection with {@code more} paths. */
  public FieldSelection and(Iterable<String> more) {
    Node all = copy(root);
    add(all, more);
    return new FieldSelection(all);
  }

  private static Node copy(Node node) {
    Node copy = new Node();
    for (Map.Entry<String, Node> child : node.children().entrySet()) {
      copy.children().put(child.getKey(), copy(child.getValue()));
    }
    return copy;
  }

  private static void add(Node root, Iterable<String> paths) {
    for (String path : paths) {
      Node node = root;
      for (String name : path.split("\\.", -1)) {
        Node child = node.children().get(name);
        if (child == null) {
          child = new Node();
          node.children().put(name, child);
        }
        node = child;
      }
    }
  }

  /** Returns this selection without everything at or below {@code name}. */
  public FieldSelection without(String name) {
    SequencedMap<String, Node> children = new LinkedHashMap<>(root.children());
    children.remove(name);
    return new FieldSelection(new Node(children));
  }

  /**
   * Returns the first of {@code paths} that is neither in this selection nor below one of its
   * paths.
   */
  public Optional<String> firstUnknown(Iterable<String> paths) {
    for (String path : paths) {
      Node node = root;
      for (String name : path.split("\\.", -1)) {
        Node child = node.children().get(name);
        if (child == null) {
          return Optional.of(path);
        }
        node = child;
      }
    }
    return Optional.empty();
  }

  /** Whether something at or below the first name of {@code path} is selected. */
  public boolean touches(String name) {
    return root.children().containsKey(name);
  }

  /** Whether every path selected here is one of {@code other}, too. */
  public boolean isWithin(FieldSelection other) {
    return isWithin(root, other.root);
  }

  private static boolean isWithin(Node node, Node other) {
    return node.children().entrySet().stream()
        .allMatch(
            child -> {
              Node theirs = other.children().get(child.getKey());
              return theirs != null && isWithin(child.getValue(), theirs);
            });
  }

  /** Writes to {@code json} what {@code wanted} selects; everything if it is empty. */
  public static JsonGenerator filter(Optional<FieldSelection> wanted, JsonGenerator json) {
    return wanted.isPresent() ? wanted.get().filter(json) : json;
  }

  /** Writes to {@code json} only what is selected, as part of what is being written there. */
  private JsonGenerator filter(JsonGenerator json) {
    return new FilteringGeneratorDelegate(
        json, new Filter(root), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true);
  }

  private static final class Filter extends TokenFilter {
    private final Node node;

    Filter(Node node) {
      this.node = node;
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      Node child = node.children().get(name);
      if (child == null) {
        return null;
      }
      return child.whole() ? TokenFilter.INCLUDE_ALL : new Filter(child);
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
      return true;
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
      return true;
    }

    @Override
    protected boolean _includeScalar() {
      return false;
    }
  }
}
