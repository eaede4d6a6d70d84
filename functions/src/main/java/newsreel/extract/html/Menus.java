package newsreel.extract.html;

import org.jspecify.annotations.Nullable;

/**
 * Leaves a site's menus out of a page before it is parsed: navigation and the footer behind the
 * article, a third of a news page's tags. What rules look for keeps a menu: a headline, a trail of
 * breadcrumbs, running text, metadata.
 */
final class Menus {
  private final String html;
  private @Nullable StringBuilder kept;
  private int from;
  private int crumb = -1;
  private int property = -1;

  private Menus(String html) {
    this.html = html;
  }

  /**
   * @param html without programs and comments, whose text could look like tags
   */
  static String without(String html) {
    String page = new Menus(html).without("nav", 0);
    boolean footed = page.contains("<footer");
    return footed
        ? new Menus(page).without("footer", Math.max(0, page.lastIndexOf("</article>")))
        : page;
  }

  private String without(String name, int start) {
    String open = "<" + name;
    String close = "</" + name + ">";
    int at = html.indexOf(open, start);
    while (at >= 0) {
      int end = html.indexOf(close, at);
      if (end < 0) {
        break;
      }
      int next = html.indexOf(open, at + open.length());
      boolean holdsAnother = next >= 0 && next < end;
      if (!holdsAnother && isTag(at + open.length()) && isMenu(at + open.length(), end)) {
        kept = kept == null ? new StringBuilder(html.length()) : kept;
        kept.append(html, from, at);
        from = end + close.length();
      }
      at = next;
    }
    return kept == null ? html : kept.append(html, from, html.length()).toString();
  }

  private boolean isTag(int end) {
    char c = html.charAt(end);
    return c == '>' || c <= ' ';
  }

  private boolean isMenu(int start, int end) {
    crumb = crumb < start ? next("rumb", start) : crumb;
    property = property < start ? next("itemprop=", start) : property;
    if (crumb < end || property < end) {
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

  private int next(String text, int start) {
    int at = html.indexOf(text, start);
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
