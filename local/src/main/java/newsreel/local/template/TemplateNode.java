package newsreel.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A node of a template whose intrinsic functions are resolved. Absent nodes read as empty. */
public record TemplateNode(Object node) {
  static final TemplateNode EMPTY = new TemplateNode(Map.of());

  public TemplateNode at(String... path) {
    Object here = node;
    for (String key : path) {
      if (!(here instanceof Map<?, ?> map) || !map.containsKey(key)) {
        return EMPTY;
      }
      here = Objects.requireNonNull(map.get(key));
    }
    return new TemplateNode(here);
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

  public List<TemplateNode> list() {
    return node instanceof List<?> list
        ? list.stream()
            .<TemplateNode>map(item -> new TemplateNode(Objects.requireNonNull(item)))
            .toList()
        : List.of();
  }

  public List<String> texts() {
    return list().stream().map(TemplateNode::text).toList();
  }

  public Map<String, TemplateNode> entries() {
    Map<String, TemplateNode> entries = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) ->
              entries.put(key.toString(), new TemplateNode(Objects.requireNonNull(value))));
    }
    return entries;
  }
}
