package newsreel.extract.html.source;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an element as readers see it, some of its children left out. */
public final class DomText {
  private DomText() {}

  public static String without(Element element, Predicate<Element> left) {
    StringBuilder text = new StringBuilder();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode t) {
              text.append(t.getWholeText());
            } else if (node instanceof Element e) {
              if (isSilent(e) || (!e.equals(element) && left.test(e))) {
                text.append(' ');
                return FilterResult.SKIP_ENTIRELY;
              }
              if (e.isBlock() || e.normalName().equals("br")) {
                text.append(' ');
              }
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element e && e.isBlock()) {
              text.append(' ');
            }
            return FilterResult.CONTINUE;
          }
        });
    return PlainText.spaced(text.toString());
  }

  private static boolean isSilent(Element e) {
    return switch (e.normalName()) {
      case "script", "style", "noscript", "template", "button", "svg", "iframe", "select" -> true;
      default -> false;
    };
  }
}
