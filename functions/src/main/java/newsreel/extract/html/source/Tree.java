package newsreel.extract.html.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Ways up and down a document that cost no query. */
public final class Tree {
  private Tree() {}

  /** Whether an element of one of the names stands around this one, or is it. */
  public static boolean within(Element element, Set<String> names) {
    return around(element, names) != null;
  }

  /** The nearest element of one of the names around this one, itself among them. */
  public static @Nullable Element around(Element element, Set<String> names) {
    for (Element e = element; e != null; e = e.parent()) {
      if (names.contains(e.normalName())) {
        return e;
      }
    }
    return null;
  }

  /** Whether the element is a paragraph or heading, which holds one text and no blocks. */
  public static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt" -> true;
      default -> false;
    };
  }

  public static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** The first element of the name within this one. */
  public static @Nullable Element first(Element element, String name) {
    for (Element e = next(element, element); e != null; e = next(e, element)) {
      if (e.normalName().equals(name)) {
        return e;
      }
    }
    return null;
  }

  public static boolean holds(Element element, Set<String> names) {
    for (Element e = next(element, element); e != null; e = next(e, element)) {
      if (names.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }

  public static boolean isInside(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The element behind this one in document order, within {@code root}. */
  private static @Nullable Element next(Element element, Element root) {
    Element child = element.firstElementChild();
    if (child != null) {
      return child;
    }
    for (Element e = element; e != null && !e.equals(root); e = e.parent()) {
      Element sibling = e.nextElementSibling();
      if (sibling != null) {
        return sibling;
      }
    }
    return null;
  }
}
