package newsreel.extract.html.source;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** The text of an element as readers see it, without some of its children. */
public final class DomText {
  private DomText() {}

  /** Returns an element's text; absent if it is longer than {@code max} characters. */
  public static Optional<String> within(Element element, int max) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode t) {
            text.append(t.getWholeText(), 0, Math.min(t.getWholeText().length(), 2 * max + 1));
          } else if (node instanceof Element e && (e.isBlock() || e.normalName().equals("br"))) {
            text.append(' ');
          }
          return text.length() > 4 * max ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    String spaced = text.length() > 4 * max ? "" : PlainText.spaced(text.toString());
    return text.length() > 4 * max || spaced.length() > max
        ? Optional.empty()
        : Optional.of(spaced);
  }

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

  /** Whether the content of an element is never text that readers see. */
  public static boolean isSilent(Element e) {
    return switch (e.normalName()) {
      case "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "select",
          "textarea",
          "datalist",
          "object",
          "iframe",
          "video",
          "audio",
          "canvas" ->
          true;
      default -> false;
    };
  }
}
