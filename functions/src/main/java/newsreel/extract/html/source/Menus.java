package newsreel.extract.html.source;

import java.util.Map;
import java.util.TreeMap;

/**
 * Removes a site's menus from a page before it is parsed: navigation and the footer after the
 * article, a third of a news page's tags. A menu stays if it contains what rules look for: a
 * headline, breadcrumbs, running text, metadata.
 */
public final class Menus {
  private static final String ARTICLE_END = "</article>";

  private final String html;

  /** The ends of the parts to remove, by their beginnings. */
  private final TreeMap<Integer, Integer> cuts = new TreeMap<>();

  private Menus(String html) {
    this.html = html;
  }

  /**
   * @param html without scripts and comments, whose text could look like tags
   */
  public static String without(String html) {
    Menus menus = new Menus(html);
    menus.cut("nav", html.indexOf("<nav"));
    menus.cut("footer", menus.footerBehindArticle());
    return menus.cuts.isEmpty() ? html : menus.kept();
  }

  /** Cuts out the menus that are elements of this name, from {@code first} on. */
  private void cut(String name, int first) {
    String open = "<" + name;
    String close = "</" + name + ">";
    NextPlace ends = new NextPlace(html, close);
    NextPlace trails = new NextPlace(html, "rumb");
    NextPlace properties = new NextPlace(html, "itemprop=");
    int at = first;
    while (at >= 0) {
      int end = ends.from(at);
      if (end < 0) {
        break;
      }
      int next = html.indexOf(open, at + open.length());
      boolean holdsAnother = next >= 0 && next < end;
      if (!holdsAnother
          && isTag(at + open.length())
          && isMenu(at + open.length(), end, trails, properties)) {
        cuts.put(at, end + close.length());
      }
      at = next;
    }
  }

  private int footerBehindArticle() {
    int article = -1;
    int footer = html.indexOf("<footer");
    while (footer >= 0) {
      article = article < footer ? html.indexOf(ARTICLE_END, footer) : article;
      if (article < 0) {
        break;
      }
      footer = html.indexOf("<footer", footer + 1);
    }
    return footer;
  }

  private String kept() {
    StringBuilder kept = new StringBuilder(html.length());
    int from = 0;
    for (Map.Entry<Integer, Integer> cut : cuts.entrySet()) {
      if (cut.getKey() >= from) {
        kept.append(html, from, cut.getKey());
        from = cut.getValue();
      }
    }
    return kept.append(html, from, html.length()).toString();
  }

  private boolean isTag(int end) {
    char c = html.charAt(end);
    return c == '>' || c <= ' ';
  }

  private static boolean stands(NextPlace mark, int start, int end) {
    int at = mark.from(start);
    return at >= 0 && at < end;
  }

  private boolean isMenu(int start, int end, NextPlace trails, NextPlace properties) {
    if (stands(trails, start, end) || stands(properties, start, end)) {
      return false;
    }
    for (int i = html.indexOf('<', start); i < end; i = html.indexOf('<', i + 1)) {
      if (isWanted(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a tag begins that menus do not have. */
  private boolean isWanted(int i) {
    return switch (html.charAt(i + 1)) {
      case 'p' -> isTag(i + 2);
      case 'h' -> html.charAt(i + 2) == '1';
      case 'a' -> html.startsWith("rticle", i + 2);
      case 'f' -> html.startsWith("igure", i + 2);
      case 'm' -> html.startsWith("ain", i + 2);
      case 's' -> html.startsWith("cript", i + 2);
      default -> false;
    };
  }
}
