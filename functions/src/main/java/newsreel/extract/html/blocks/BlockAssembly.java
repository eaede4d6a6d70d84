package newsreel.extract.html.blocks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.catalog.Block;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.values.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Assembles blocks from runs of text and what lies between them. */
final class BlockAssembly {
  private static final Set<String> ITEM = Set.of("li", "dd", "dt");
  private static final Set<String> CELL = Set.of("td", "th");
  private static final Set<String> LIST = Set.of("ul", "ol", "dl", "menu");

  /** The longest name, in letters, of who or what is quoted. */
  private static final int CITE = 200;

  private final Page page;
  private final List<Block> blocks = new ArrayList<>();
  private final Tables tables;

  /** The list, quote or table under assembly. */
  private @Nullable Element open;

  private final IdentityHashMap<Element, List<String>> parts = new IdentityHashMap<>();
  private final List<Element> order = new ArrayList<>();

  BlockAssembly(Page page, List<TextRun> runs) {
    this.page = page;
    this.tables = new Tables(runs);
  }

  List<Block> blocks() {
    close();
    return blocks;
  }

  void add(Block block) {
    close();
    if (blocks.size() < Block.MAX_BLOCKS) {
      blocks.add(block);
    }
  }

  void add(TextRun run) {
    Element container = page.body().container();
    Element table = tables.around(run.element());
    Element item = within(run.element(), ITEM, container);
    Element quote = within(run.element(), Set.of("blockquote"), container);
    if (table != null) {
      Element cell = Tree.around(run.element(), CELL);
      collect(table, cell == null ? run.element() : cell, run);
    } else if (item != null) {
      collect(outermostList(item, container), item, run);
    } else if (quote != null) {
      collect(quote, run.element(), run);
    } else {
      single(run);
    }
  }

  private void single(TextRun run) {
    String html = InlineHtml.of(run, page::url, page.index().words);
    Element heading = heading(run);
    Optional<String> text = PlainText.shown(run.text());
    if (text.isEmpty()) {
      return;
    }
    if (heading != null && text.get().length() <= Texts.LINE) {
      int level = Math.max(2, heading.normalName().charAt(1) - '0');
      add(new Block.Heading(level, text.get(), html));
    } else {
      add(new Block.Paragraph(text.get(), html));
    }
  }

  private static @Nullable Element heading(TextRun run) {
    for (Element e = run.element(); e != null; e = e.parent()) {
      if (Tree.isHeading(e)) {
        return run.weight() > ArticleRuns.HEADING ? null : e;
      }
      if (Tree.isParagraph(e)) {
        return null;
      }
    }
    return null;
  }

  /** Adds the part to the list, quote or table {@code whole}. */
  private void collect(@Nullable Element whole, Element part, TextRun run) {
    if (whole == null) {
      single(run);
      return;
    }
    if (!whole.equals(open)) {
      close();
      open = whole;
    }
    if (!parts.containsKey(part)) {
      order.add(part);
    }
    parts.computeIfAbsent(part, p -> new ArrayList<>()).add(run.text());
  }

  private void close() {
    Element whole = open;
    if (whole == null) {
      return;
    }
    open = null;
    List<Element> found = List.copyOf(order);
    order.clear();
    Block block =
        switch (whole.normalName()) {
          case "table" -> table(found);
          case "blockquote" -> quote(whole, found);
          default -> list(whole, found);
        };
    parts.clear();
    if (blocks.size() < Block.MAX_BLOCKS) {
      blocks.add(block);
    }
  }

  private String text(Element part, String between) {
    String text = String.join(between, parts.getOrDefault(part, List.of()));
    return cut(text);
  }

  private Block list(Element list, List<Element> items) {
    List<String> texts =
        items.stream().limit(Block.MAX_PARTS).map(item -> text(item, " ")).toList();
    return new Block.ItemList(list.normalName().equals("ol"), texts);
  }

  private Block quote(Element quote, List<Element> lines) {
    String cite = cite(quote);
    String text =
        lines.stream()
            .map(line -> text(line, "\n"))
            .map(line -> cite != null && line.endsWith(cite) ? before(line, cite) : line)
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    return text.isBlank() && cite != null
        ? Block.Paragraph.of(cite)
        : new Block.Quote(cut(text.isBlank() ? text(lines.getFirst(), " ") : text), cite);
  }

  private static String before(String line, String end) {
    return line.substring(0, line.length() - end.length()).strip();
  }

  private static @Nullable String cite(Element quote) {
    for (String name : List.of("cite", "footer")) {
      Element source = Tree.first(quote, name);
      Optional<String> cite = source == null ? Optional.empty() : PlainText.line(source.text());
      if (cite.isPresent() && cite.get().length() < CITE) {
        return cite.get();
      }
    }
    return null;
  }

  private static String cut(String text) {
    return text.length() <= Block.MAX_TEXT ? text : text.substring(0, Block.MAX_TEXT);
  }

  private Block table(List<Element> cells) {
    List<List<String>> rows = new ArrayList<>();
    Element row = null;
    int kept = 0;
    for (Element cell : cells) {
      Element around = Tree.around(cell, Set.of("tr"));
      if (rows.isEmpty() || around == null || !around.equals(row)) {
        rows.add(new ArrayList<>());
        row = around;
      }
      if (kept++ < Block.MAX_CELLS) {
        rows.getLast().add(text(cell, " "));
      }
    }
    return new Block.Table(rows.stream().filter(r -> !r.isEmpty()).limit(Block.MAX_PARTS).toList());
  }

  private static @Nullable Element within(
      Element element, Set<String> names, @Nullable Element container) {
    for (Element e = element; e != null && !e.equals(container); e = e.parent()) {
      if (names.contains(e.normalName())) {
        return e;
      }
    }
    return null;
  }

  /** Returns the outermost list that contains the item. */
  private static @Nullable Element outermostList(Element item, @Nullable Element container) {
    Element list = null;
    for (Element e = item; e != null && !e.equals(container); e = e.parent()) {
      if (LIST.contains(e.normalName())) {
        list = e;
      }
    }
    return list;
  }
}
