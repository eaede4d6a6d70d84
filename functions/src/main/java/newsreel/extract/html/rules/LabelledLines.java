package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import newsreel.extract.html.page.Page;
import org.jsoup.nodes.Element;

/** Lines that say what they contain: {@code <li><strong>Author</strong> Ann Lee</li>}. */
final class LabelledLines {
  private static final int MAX_LABELS = 400;
  private static final int MAX_VALUE = 120;

  private LabelledLines() {}

  /** Returns the texts beside a label, in page order. */
  static List<String> values(Page page, Predicate<String> isLabel) {
    List<String> values = new ArrayList<>();
    for (String name : List.of("strong", "b", "dt")) {
      page.index().labels.stream()
          .filter(e -> e.normalName().equals(name))
          .limit(MAX_LABELS)
          .filter(e -> e.childrenSize() == 0 && isLabel.test(e.ownText()))
          .filter(e -> !page.index().isAside(e))
          .map(LabelledLines::value)
          .filter(v -> !v.isEmpty() && v.length() <= MAX_VALUE)
          .forEach(values::add);
    }
    return values;
  }

  private static String value(Element label) {
    Element beside = label.nextElementSibling();
    if (label.normalName().equals("dt")) {
      return beside == null ? "" : beside.text();
    }
    Element line = label.parent();
    String text = line == null ? "" : line.text();
    return text.startsWith(label.text())
        ? text.substring(label.text().length()).replaceFirst("^[\\s:：]+", "")
        : "";
  }
}
