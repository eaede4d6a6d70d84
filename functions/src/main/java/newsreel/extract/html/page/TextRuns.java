package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Unseen;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Collects a page's runs of text during the walk, in document order. */
final class TextRuns {
  /** More than the page of any article has; a book on one page is cut here. */
  private static final int MAX_RUNS = 20_000;

  private final List<TextRun> runs = new ArrayList<>();
  private final Consumer<Element> begun;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> blocks = new ArrayList<>();
  private @Nullable TextNode first;
  private @Nullable TextNode last;
  private int silent;
  private int boxes;
  private int links;
  private int linked;
  private boolean marked;
  private boolean broken;

  /**
   * @param begun receives each block in which text begins
   */
  TextRuns(Consumer<Element> begun) {
    this.begun = begun;
  }

  List<TextRun> all() {
    return runs;
  }

  /**
   * @param parts what the element's class says
   */
  void open(Element element, int parts) {
    if (silent > 0 || DomText.isSilent(element) || isUnseen(element, parts)) {
      if (silent++ == 0 && element.isBlock()) {
        flush();
      }
      return;
    }
    String name = element.normalName();
    if (name.equals("br")) {
      if (broken && first != null) {
        flush();
      }
      broken = true;
      text.append(' ');
    } else if (isBlock(element, name)) {
      flush();
      blocks.add(element);
      boxes += isBox(name) ? 1 : 0;
    } else if (name.equals("a")) {
      links++;
      marked = true;
    } else {
      marked |= isMarkup(name);
    }
  }

  void text(TextNode node) {
    if (silent > 0 || blocks.isEmpty()) {
      return;
    }
    String part = node.getWholeText();
    if (part.isBlank()) {
      text.append(' ');
    } else {
      text.append(part);
      if (first == null) {
        first = node;
        begun.accept(blocks.getLast());
      }
      last = node;
      broken = false;
      linked += links > 0 ? part.strip().length() : 0;
    }
  }

  void close(Element element) {
    if (silent > 0) {
      silent--;
      return;
    }
    if (!blocks.isEmpty() && blocks.getLast().equals(element)) {
      flush();
      blocks.removeLast();
      boxes -= isBox(element.normalName()) ? 1 : 0;
    } else if (element.normalName().equals("a")) {
      links--;
    }
  }

  /**
   * Whether an element within a line is hidden. Hidden blocks are judged by everything that they
   * hold.
   */
  private static boolean isUnseen(Element element, int parts) {
    return element.attributesSize() > 0 && !element.isBlock() && Unseen.is(element, parts);
  }

  private static boolean isBlock(Element element, String name) {
    return element.isBlock() && !name.equals("ins") && !name.equals("del");
  }

  private void flush() {
    TextNode begin = first;
    TextNode end = last;
    if (begin != null && end != null && !blocks.isEmpty()) {
      String line = PlainText.spaced(text.toString());
      if (!line.isEmpty() && runs.size() < MAX_RUNS) {
        runs.add(
            new TextRun(
                blocks.getLast(),
                begin,
                end,
                line,
                TextRun.weigh(line),
                linked,
                marked || links > 0,
                boxes > 0));
      }
    }
    text.setLength(0);
    first = null;
    last = null;
    linked = 0;
    marked = false;
    broken = false;
  }

  private static boolean isBox(String name) {
    return name.equals("figure") || name.equals("figcaption") || name.equals("aside");
  }

  private static boolean isMarkup(String name) {
    return switch (name) {
      case "em", "i", "strong", "b", "sub", "sup", "code" -> true;
      default -> false;
    };
  }
}
