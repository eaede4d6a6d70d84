package newsreel.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A node of a template whose intrinsic functions are resolved. Absent nodes read as empty. */
public record Tree(Object node) {
  static final Tree EMPTY = new Tree(Map.of());

  public Tree at(String... path) {
    Object here = node;
    for (String key : path) {
      if (!(here instanceof Map<?, ?> map) || !map.containsKey(key)) {
        return EMPTY;
      }
      here = Objects.requireNonNull(map.get(key));
    }
    return new Tree(here);
  }

  public boolean isAbsent() {
    return node instanceof Map<?, ?> map && map.isEmpty();
  }

  /**
   * @throws IllegalArgumentException where a value is missing, or is none
   */
  public String text() {
    if (node instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("expected a value in place of " + node);
  }

  public String text(String otherwise) {
    return isAbsent() ? otherwise : text();
  }

  public int number(int otherwise) {
    return isAbsent() ? otherwise : Integer.parseInt(text());
  }

  public List<Tree> list() {
    return node instanceof List<?> list
        ? list.stream().<Tree>map(item -> new Tree(Objects.requireNonNull(item))).toList()
        : List.of();
  }

  public List<String> texts() {
    return list().stream().map(Tree::text).toList();
  }

  public Map<String, Tree> entries() {
    Map<String, Tree> entries = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> entries.put(key.toString(), new Tree(Objects.requireNonNull(value))));
    }
    return entries;
  }
}
