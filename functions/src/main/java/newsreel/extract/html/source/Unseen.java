package newsreel.extract.html.source;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Tells whether an element by itself is hidden: by its attributes, style or class. */
public final class Unseen {
  private Unseen() {}

  /**
   * @param words reads the element's class
   */
  public static boolean is(Element element, ClassWords words) {
    return element.attributesSize() > 0 && is(element, words.of(element));
  }

  /**
   * @param parts what the element's class says
   */
  public static boolean is(Element element, int parts) {
    Attributes attributes = element.attributes();
    if ((parts & ClassWords.OUT_OF_SIGHT) != 0) {
      return true;
    }
    if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
      return true;
    }
    String style = attributes.get("style");
    return style.length() >= 12 && hides(style);
  }

  private static boolean hides(String style) {
    return says(style, "display", "none") || says(style, "visibility", "hidden");
  }

  private static boolean says(String style, String property, String value) {
    int at = style.indexOf(property);
    if (at < 0 || (at > 0 && (style.charAt(at - 1) == '-' || style.charAt(at - 1) == '_'))) {
      return false;
    }
    int i = skipped(style, at + property.length());
    return i < style.length()
        && style.charAt(i) == ':'
        && style.startsWith(value, skipped(style, i + 1));
  }

  private static int skipped(String style, int from) {
    int i = from;
    while (i < style.length() && style.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
