package newsreel.extract.html.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Text that a page hides from its readers: thank-you forms, dialogs, repetitions of the article for
 * other screens. An article that opens on a click is not hidden: elements of one class that hold a
 * good part of the page's text are read.
 */
final class HiddenText {
  private static final Set<String> ROWS = Set.of("li", "dd", "dt", "tr", "tbody", "td", "th");

  /** In letters. Anything shorter is not running text. */
  private static final int SENTENCE = 40;

  /** Hidden text is the article's if it is at least one part in this many of the page's text. */
  private static final int PART = 8;

  /** The fewest letters of an article that opens on a click. */
  private static final int ARTICLE = 400;

  private final IdentityHashMap<Element, String> groups = new IdentityHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

  /**
   * Adds an element. Rows and items that are not shown are behind "show more" and part of the
   * whole.
   */
  void add(Element element) {
    if (!ROWS.contains(element.normalName())) {
      groups.put(element, element.normalName() + ' ' + element.className());
    }
  }

  /**
   * @param runs the text of the page
   */
  void judge(List<TextRun> runs) {
    if (groups.isEmpty()) {
      return;
    }
    Map<String, Integer> weights = new HashMap<>();
    int all = 0;
    for (TextRun run : runs) {
      if (!run.isLinks() && run.weight() >= SENTENCE) {
        all += run.weight();
        Element hidden = around(run.element());
        if (hidden != null) {
          weights.merge(groups.getOrDefault(hidden, ""), run.weight(), Integer::sum);
        }
      }
    }
    for (Map.Entry<String, Integer> group : weights.entrySet()) {
      if (group.getValue() > Math.max(ARTICLE, all / PART)) {
        read.add(group.getKey());
      }
    }
  }

  private @Nullable Element around(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (groups.containsKey(e)) {
        return e;
      }
    }
    return null;
  }

  /** Whether the element is in what is hidden. */
  boolean hold(Element element) {
    if (groups.isEmpty()) {
      return false;
    }
    boolean held = false;
    Element end = null;
    for (Element e = element; e != null; e = e.parent()) {
      Boolean before = known.get(e);
      String group = groups.get(e);
      if (before != null || (group != null && !read.contains(group))) {
        held = before == null || before;
        end = e;
        break;
      }
    }
    for (Element e = element; e != null && !e.equals(end); e = e.parent()) {
      known.put(e, held);
    }
    return held;
  }
}
