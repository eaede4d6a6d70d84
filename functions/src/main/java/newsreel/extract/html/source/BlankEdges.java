package newsreel.extract.html.source;

import java.util.Arrays;

/**
 * Finds the white space between two tags of which one is a block's. It shows nothing, and is half
 * of a page's nodes.
 */
final class BlankEdges {
  private static final String[] BLOCKS = {
    "div",
    "li",
    "ul",
    "ol",
    "p",
    "section",
    "article",
    "header",
    "h1",
    "h2",
    "h3",
    "h4",
    "figure",
    "figcaption",
    "picture",
    "source",
    "meta",
    "nav",
    "footer",
    "main",
    "aside",
    "form",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
    "dl",
    "dd",
    "dt",
    "body",
    "head",
    "title"
  };

  /** The blocks' names by their first letter. */
  private static final String[][] BY_LETTER = new String[26][];

  static {
    for (int i = 0; i < BY_LETTER.length; i++) {
      char letter = (char) ('a' + i);
      BY_LETTER[i] =
          Arrays.stream(BLOCKS).filter(name -> name.charAt(0) == letter).toArray(String[]::new);
    }
  }

  private final String html;
  private final Cuts cuts;
  private boolean afterBlock;
  private int last;

  /**
   * @param cuts takes the white space
   */
  BlankEdges(String html, Cuts cuts) {
    this.html = html;
    this.cuts = cuts;
  }

  /** Reads the next tag that stays. */
  void take(int tag) {
    boolean block = isBlock(tag);
    if (block || afterBlock) {
      int start = tag;
      while (start > 0 && html.charAt(start - 1) <= ' ') {
        start--;
      }
      boolean edge = start > 0 && start < tag && html.charAt(start - 1) == '>';
      if (edge && (block || html.indexOf('>', last) == start - 1)) {
        cuts.add(start, tag);
      }
    }
    afterBlock = block;
    last = tag;
  }

  private boolean isBlock(int tag) {
    int start = tag + 1 < html.length() && html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
    int letter = start < html.length() ? html.charAt(start) - 'a' : -1;
    if (letter < 0 || letter >= BY_LETTER.length) {
      return false;
    }
    for (String name : BY_LETTER[letter]) {
      int end = start + name.length();
      if (html.startsWith(name, start)
          && end < html.length()
          && (html.charAt(end) == '>' || html.charAt(end) <= ' ')) {
        return true;
      }
    }
    return false;
  }
}
