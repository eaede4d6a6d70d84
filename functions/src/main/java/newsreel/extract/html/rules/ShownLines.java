package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The page as lines, as readers see it, without what accompanies the article. */
final class ShownLines implements NodeFilter {
  private static final int MAX_LINES = 1_500;

  /** The number of characters kept of a line. */
  private static final int MAX_LINE = 400;

  private static final Set<String> ARTICLE = Set.of("article");

  private static final Object KEY = new Object();

  private final Page page;
  private final List<ShownLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean heading;
  private @Nullable Element footer;

  private ShownLines(Page page) {
    this.page = page;
  }

  /**
   * @param heading whether the line is in a heading
   */
  record ShownLine(String text, boolean heading) {}

  static List<ShownLine> of(Page page) {
    return page.once(KEY, () -> read(page));
  }

  private static List<ShownLine> read(Page page) {
    page.body(); // tells what accompanies the article
    ShownLines reader = new ShownLines(page);
    page.document().body().filter(reader);
    reader.end();
    return reader.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode part) {
      if (text.length() < MAX_LINE) {
        text.append(part.getWholeText(), 0, Math.min(part.getWholeText().length(), MAX_LINE));
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    boolean aside = footer == null && page.index().isAside(element);
    if (aside && isOfArticle(element)) {
      footer = element;
    } else if (aside || DomText.isSilent(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (ends(element)) {
      end();
      heading |= Tree.isHeading(element);
    } else {
      text.append(' ');
    }
    return lines.size() < MAX_LINES ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && ends(element)) {
      end();
      footer = element.equals(footer) ? null : footer;
    }
    return FilterResult.CONTINUE;
  }

  private void end() {
    String line = PlainText.spaced(text.toString());
    text.setLength(0);
    if (!line.isEmpty()) {
      lines.add(new ShownLine(line, heading));
      heading = false;
    }
  }

  /** Whether a footer is inside an article, where some systems keep day and author. */
  private static boolean isOfArticle(Element element) {
    return element.normalName().equals("footer")
        && Tree.within(element, ARTICLE)
        && element.text().length() < MAX_LINE;
  }

  private static boolean ends(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }
}
