package newsreel.extract.html.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The page's {@code <meta>} elements by name, whichever attribute holds the name. */
public final class Metas {
  private static final List<String> NAMES = List.of("property", "name", "itemprop");

  private final Map<String, List<String>> byName = new LinkedHashMap<>();

  public Metas(List<Element> metas) {
    for (Element meta : metas) {
      Attributes attributes = meta.attributes();
      for (String attribute : NAMES) {
        String name = attributes.get(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          List<String> values = byName.computeIfAbsent(name, n -> new ArrayList<>(1));
          String value = attributes.get(attributes.hasKey("content") ? "content" : "value");
          if (!value.isBlank()) {
            values.add(value);
          }
        }
      }
    }
    byName.replaceAll((name, values) -> Collections.unmodifiableList(values));
  }

  /** Returns the names in page order, in lower case. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** Returns the contents under a lower-case name as written, without empty ones. */
  public List<String> values(String name) {
    return byName.getOrDefault(name, List.of());
  }

  public static String at(String name) {
    return "meta[" + name + "]";
  }
}
