package newsreel.extract.html.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Text on lines of its own: from one edge of a block, or blank line, to the next.
 *
 * @param element the nearest block around it
 * @param first where it begins
 * @param last where it ends
 * @param text with single spaces
 * @param weight its length in letters of alphabetic scripts; a Han character counts as three
 * @param linked the number of its characters that are links
 * @param isMarked whether it has markup of its own
 * @param isBoxed whether it stands in a figure, its caption or an aside
 */
public record TextRun(
    Element element,
    TextNode first,
    TextNode last,
    String text,
    int weight,
    int linked,
    boolean isMarked,
    boolean isBoxed) {
  static int weigh(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u2e80') {
        weight += 2;
      }
    }
    return weight;
  }

  /** Whether most of it is links. */
  public boolean isLinks() {
    return linked > text.length() * 2 / 3;
  }
}
