package newsreel.extract.html.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The page's {@code <meta>} elements by their name, whichever attribute holds it. */
public final class Metas {
  private final Map<String, List<Element>> byName = new LinkedHashMap<>();

  public Metas(List<Element> metas) {
    for (Element meta : metas) {
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attributes().get(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          byName.computeIfAbsent(name, n -> new ArrayList<>()).add(meta);
        }
      }
    }
  }

  /** The names in the order of the page, in lower case. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The contents under a lower-case name as they are written, empty ones left out. */
  public List<String> values(String name) {
    List<Element> metas = byName.get(name);
    if (metas == null) {
      return List.of();
    }
    return metas.stream()
        .map(m -> m.hasAttr("content") ? m.attr("content") : m.attr("value"))
        .filter(c -> !c.isBlank())
        .toList();
  }

  public static String at(String name) {
    return "meta[" + name + "]";
  }
}
