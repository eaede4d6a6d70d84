package newsreel.extract.html.blocks;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells data tables from tables that only lay out a page. */
final class Tables {
  private static final Set<String> TABLE = Set.of("table");

  /** The fewest letters of a cell that holds an article's text. */
  private static final int TEXT = 400;

  private final IdentityHashMap<Element, Boolean> layout = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Integer> cells = new IdentityHashMap<>();

  Tables(List<TextRun> runs) {
    IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
    for (TextRun run : runs) {
      Element cell = Tree.around(run.element(), Set.of("td", "th"));
      Element table = cell == null ? null : Tree.around(cell, TABLE);
      if (cell == null || table == null) {
        continue;
      }
      if (weights.merge(cell, run.weight(), Integer::sum) > TEXT
          || Tree.around(table.parent() == null ? table : table.parent(), TABLE) != null) {
        layout.put(table, true);
      }
      if (weights.getOrDefault(cell, 0) == run.weight()) {
        cells.merge(table, 1, Integer::sum);
      }
    }
  }

  /** Returns the data table that contains an element. */
  @Nullable Element around(Element element) {
    Element table = Tree.around(element, TABLE);
    return table == null || layout.containsKey(table) || cells.getOrDefault(table, 0) < 2
        ? null
        : table;
  }
}
