package newsreel.extract.html.source;

/**
 * Finds a site's menus in a page before it is parsed: navigation and the footer after the article,
 * a third of a news page's tags. A menu stays if it contains what rules look for: a headline,
 * breadcrumbs, running text, metadata. Of nested menus only the inner one goes.
 */
final class Menus {
  private static final String ARTICLE_END = "/article>";

  private final String html;
  private final Cuts cuts;
  private final Cuts footers = new Cuts();
  private final Menu navigation = new Menu("nav");
  private final Menu footer = new Menu("footer");

  /**
   * @param cuts takes the navigation; it holds what was left out before
   */
  Menus(String html, Cuts cuts) {
    this.html = html;
    this.cuts = cuts;
  }

  /** Reads the next tag that stays. */
  void take(int tag) {
    if (tag + 3 > html.length()) {
      return;
    }
    switch (html.charAt(tag + 1)) {
      case 'n' -> navigation.open(tag);
      case 'f' -> {
        footer.open(tag);
        want(html.startsWith("igure", tag + 2));
      }
      case '/' -> close(tag);
      case 'p' -> want(isTag(tag + 2));
      case 'h' -> want(html.charAt(tag + 2) == '1');
      case 'a' -> want(html.startsWith("rticle", tag + 2));
      case 'm' -> want(html.startsWith("ain", tag + 2));
      case 's' -> want(html.startsWith("cript", tag + 2));
      default -> {
        // menus have such
      }
    }
  }

  private void close(int tag) {
    if (html.startsWith(ARTICLE_END, tag + 1)) {
      footers.clear();
      footer.start = -1;
    }
    navigation.close(tag, cuts);
    footer.close(tag, footers);
  }

  /**
   * @param wanted whether a tag starts here that menus do not have
   */
  private void want(boolean wanted) {
    if (wanted) {
      navigation.start = -1;
      footer.start = -1;
    }
  }

  /** Returns all that is left out of the page. */
  Cuts all() {
    return footers.size() == 0 ? cuts : cuts.with(footers);
  }

  private boolean isTag(int end) {
    return end < html.length() && (html.charAt(end) == '>' || html.charAt(end) <= ' ');
  }

  /** The elements of one name. */
  private final class Menu {
    private final String name;

    /** Where one is open that may be a menu; -1 where none is. */
    private int start = -1;

    Menu(String name) {
      this.name = name;
    }

    void open(int tag) {
      if (html.startsWith(name, tag + 1)) {
        start = isTag(tag + 1 + name.length()) ? tag : -1;
      }
    }

    void close(int tag, Cuts into) {
      int end = tag + 3 + name.length();
      if (start < 0
          || end > html.length()
          || html.charAt(end - 1) != '>'
          || !html.startsWith(name, tag + 2)) {
        return;
      }
      if (!cuts.leave("rumb", html, start, tag) && !cuts.leave("itemprop=", html, start, tag)) {
        into.add(start, end);
      }
      start = -1;
    }
  }
}
