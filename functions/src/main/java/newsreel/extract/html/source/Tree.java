package newsreel.extract.html.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Moves up and down a document without queries. */
public final class Tree {
  private Tree() {}

  /** Whether this element, or one around it, has one of the names. */
  public static boolean within(Element element, Set<String> names) {
    return around(element, names) != null;
  }

  /**
   * Returns the nearest element with one of the names, starting with this one and moving outwards.
   */
  public static @Nullable Element around(Element element, Set<String> names) {
    for (Element e = element; e != null; e = e.parent()) {
      if (names.contains(e.normalName())) {
        return e;
      }
    }
    return null;
  }

  /** Whether the element is a paragraph or a heading, which holds one text and no blocks. */
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

  /** Returns the first element with this name inside this one. */
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

  /** Returns the next element in document order, within {@code root}. */
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
