package newsreel.extract.html.source;

import java.util.List;
import java.util.Locale;

/**
 * Finds in a page what no rule reads, before it is parsed: scripts, styles, drawings, comments and
 * links to them, half of a news page. JSON-LD stays.
 */
final class Pruning {
  private static final int MAX_TAG = 2_000;
  private static final int MAX_NAME = 128;

  /** The most characters between the mark of an article's body and the template that holds it. */
  private static final int BEFORE_TEMPLATE = 200;

  /** What the addresses of scripts contain that name the video they play. */
  private static final List<String> PLAYER_PROGRAMS =
      List.of(
          "/players/", "/previews/", "/medias/", "entry_id", "video=", "playlistid=", "vidyard");

  private final String html;
  private final NextPlace tagEnds;
  private final NextPlace commentEnds;
  private final NextPlace scriptEnds;
  private final NextPlace styleEnds;
  private final NextPlace drawingEnds;

  Pruning(String html) {
    this.html = html;
    tagEnds = new NextPlace(html, ">");
    commentEnds = new NextPlace(html, "-->");
    scriptEnds = new NextPlace(html, "</script>");
    styleEnds = new NextPlace(html, "</style>");
    drawingEnds = new NextPlace(html, "</svg>");
  }

  KeptText kept() {
    Cuts cuts = new Cuts();
    Menus menus = new Menus(html, cuts);
    BlankEdges blanks = new BlankEdges(html, cuts);
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
      int end = end(i);
      if (end < 0) {
        blanks.take(i);
        menus.take(i++);
      } else {
        cuts.add(i, end);
        i = end;
      }
    }
    return new KeptText(html, menus.all());
  }

  /** Returns where what begins at {@code start} ends if it is to be removed; -1 if it stays. */
  private int end(int start) {
    if (start + 4 > html.length()) {
      return -1;
    }
    int end =
        switch (html.charAt(start + 1)) {
          case '!' -> html.startsWith("--", start + 2) ? commentEnds.past(start + 4) : -1;
          case 's', 'S' -> element(start);
          case 'l', 'L' -> link(start);
          default -> -1;
        };
    return end < 0 && isNameless(start) ? start + 1 : end;
  }

  /**
   * Whether no tag begins because its name has no end in sight; the parser takes long over such
   * text.
   */
  private boolean isNameless(int start) {
    int limit = start + MAX_NAME;
    if (limit >= html.length()) {
      return false;
    }
    for (int i = start + 2; i < limit; i++) {
      char c = html.charAt(i);
      if (c <= ' ' || c == '>' || c == '/') {
        return false;
      }
    }
    return html.charAt(start + 1) > ' ';
  }

  private int element(int start) {
    return switch (html.charAt(start + 2)) {
      case 'c', 'C' -> isFreeTag(start, "script") ? script(start) : -1;
      case 't', 'T' -> isFreeTag(start, "style") ? styleEnds.past(start) : -1;
      case 'v', 'V' -> isFreeTag(start, "svg") ? drawingEnds.past(start) : -1;
      default -> -1;
    };
  }

  private int script(int start) {
    int open = tagEnds.from(start);
    if (open == start + "<script".length()) {
      return scriptEnds.past(open);
    }
    if (open < 0 || open - start > MAX_TAG) {
      return -1;
    }
    String tag = html.substring(start, open).toLowerCase(Locale.ROOT);
    if (tag.contains("template") && isArticle(start)) {
      return open + 1; // the tag alone: what it holds is the text
    }
    return isKept(tag) ? -1 : scriptEnds.past(open);
  }

  /**
   * Whether a template holds the article: some blogs keep the text in one within the element marked
   * as the body.
   */
  private boolean isArticle(int start) {
    return html.substring(Math.max(0, start - BEFORE_TEMPLATE), start).contains("articleBody");
  }

  /**
   * Removes a link that is neither the page's address nor a property; it tells browsers what to
   * load.
   */
  private int link(int start) {
    if (!isFreeTag(start, "link")) {
      return -1;
    }
    int end = tagEnd(start);
    return end < 0 || isRead(html.substring(start, end).toLowerCase(Locale.ROOT)) ? -1 : end;
  }

  private static boolean isRead(String link) {
    return link.contains("canonical") || link.contains("prop") || link.contains("typeof");
  }

  /**
   * Returns the place after the tag's bracket, skipping any in its values; -1 if the tag has no
   * end.
   */
  private int tagEnd(int start) {
    int limit = Math.min(html.length(), start + MAX_TAG);
    int first = tagEnds.from(start);
    int at = first < 0 || first >= limit ? limit : start;
    while (at < limit) {
      char c = html.charAt(at++);
      if (c == '>') {
        return at;
      }
      if (c == '"' || c == '\'') {
        if (html.charAt(at - 2) != '=') {
          return -1; // part of a value without quotes
        }
        int close = html.indexOf(c, at, limit);
        at = close < 0 ? limit : close + 1;
      }
    }
    return -1;
  }

  /**
   * Whether the place follows a tag, white space or a statement, unlike one in an attribute's
   * value.
   */
  private boolean standsFree(int start) {
    return start == 0 || html.charAt(start - 1) <= ' ' || html.charAt(start - 1) == '>';
  }

  private boolean isFreeTag(int start, String name) {
    int end = start + 1 + name.length();
    return end < html.length()
        && standsFree(start)
        && html.regionMatches(true, start + 1, name, 0, name.length())
        && (html.charAt(end) <= ' ' || html.charAt(end) == '>');
  }

  /** Whether a script stays: JSON-LD, and programs that put a video's player in their place. */
  private static boolean isKept(String tag) {
    if (tag.contains("ld+json")) {
      return true;
    }
    for (String program : PLAYER_PROGRAMS) {
      if (tag.contains(program)) {
        return true;
      }
    }
    return false;
  }
}
