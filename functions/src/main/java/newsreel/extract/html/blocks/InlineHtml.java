package newsreel.extract.html.blocks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.Block;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Unseen;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The markup of a run, reduced to what a block may hold. */
final class InlineHtml {
  private final Function<String, Optional<WebUrl>> urls;
  private final ClassWords words;
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean marked;
  private boolean spaced = true;

  private InlineHtml(Function<String, Optional<WebUrl>> urls, ClassWords words) {
    this.urls = urls;
    this.words = words;
  }

  /**
   * @param urls resolves an address as the page writes it
   * @param words reads the classes of the elements in the line
   * @return null if no markup is left
   */
  static @Nullable String of(
      TextRun run, Function<String, Optional<WebUrl>> urls, ClassWords words) {
    if (!run.isMarked()) {
      return null;
    }
    InlineHtml inline = new InlineHtml(urls, words);
    inline.write(run);
    String html = inline.html.toString().strip();
    return inline.marked && html.length() <= Block.MAX_HTML ? html : null;
  }

  private void write(TextRun run) {
    List<Element> around = new ArrayList<>();
    for (Element e = run.first().parent(); e != null && !e.equals(run.element()); e = e.parent()) {
      around.addFirst(e);
    }
    around.forEach(this::open);
    Node node = run.first();
    while (node != null) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      }
      if (node.equals(run.last())) {
        break;
      }
      node = next(node, run.element());
    }
    while (!open.isEmpty()) {
      close();
    }
  }

  /** Returns the next node in document order; opens and closes what lies between. */
  private @Nullable Node next(Node node, Element root) {
    if (node instanceof Element element && element.childNodeSize() > 0 && !isSilent(element)) {
      return entered(element.childNode(0));
    }
    Node n = node;
    while (n != null && !n.equals(root)) {
      if (n instanceof Element) {
        close();
      }
      Node sibling = n.nextSibling();
      if (sibling != null) {
        return entered(sibling);
      }
      n = n.parent();
    }
    return null;
  }

  private Node entered(Node node) {
    if (node instanceof Element element) {
      open(element);
    }
    return node;
  }

  private boolean isSilent(Element element) {
    return DomText.isSilent(element) || (!element.isBlock() && Unseen.is(element, words));
  }

  private void open(Element element) {
    switch (element.normalName()) {
      case "em", "i" -> tag("em");
      case "strong", "b" -> tag("strong");
      case "sub", "sup", "code" -> tag(element.normalName());
      case "br" -> {
        html.append("<br>");
        spaced = true;
        marked = true;
        open.push("");
      }
      case "a" -> {
        Optional<WebUrl> url = urls.apply(element.attr("href"));
        if (url.isPresent()) {
          html.append("<a href=\"").append(Entities.escape(url.get().value())).append("\">");
          marked = true;
          open.push("a");
        } else {
          open.push("");
        }
      }
      default -> open.push("");
    }
  }

  private void tag(String name) {
    html.append('<').append(name).append('>');
    marked = true;
    open.push(name);
  }

  private void close() {
    String name = open.poll();
    if (name != null && !name.isEmpty()) {
      html.append("</").append(name).append('>');
    }
  }

  private void text(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean isMarkup = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' && PlainText.isInvisible(text, i)) {
        continue;
      }
      boolean space = c <= ' ' || (c > '~' && PlainText.isSpace(c));
      isMarkup |= c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
      if (!space) {
        plain.append(c);
      } else if (!spaced) {
        plain.append(' ');
      }
      spaced = space;
    }
    html.append(isMarkup ? Entities.escape(plain.toString()) : plain);
  }
}
