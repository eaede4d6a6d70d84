package newsreel.extract.html.source;

import java.util.Locale;

/**
 * Leaves out of a page what no rule reads, before it is parsed: programs, styles, drawings,
 * comments and links to them, which are half of a news page. JSON-LD stays.
 */
public final class Pruning {
  private static final int MAX_TAG = 2_000;

  private Pruning() {}

  public static String of(String html) {
    StringBuilder kept = null;
    int from = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
      int end = end(html, i);
      if (end < 0) {
        i++;
        continue;
      }
      if (kept == null) {
        kept = new StringBuilder(html.length());
      }
      kept.append(html, from, i);
      from = end;
      i = end;
    }
    return kept == null ? html : kept.append(html, from, html.length()).toString();
  }

  /** Where what begins at {@code start} and is left out ends; -1 where it stays. */
  private static int end(String html, int start) {
    if (start + 4 > html.length()) {
      return -1;
    }
    return switch (html.charAt(start + 1)) {
      case '!' -> html.startsWith("--", start + 2) ? past(html, "-->", start + 4) : -1;
      case 's', 'S' -> element(html, start);
      case 'l', 'L' -> link(html, start);
      default -> -1;
    };
  }

  private static int element(String html, int start) {
    if (!standsFree(html, start)) {
      return -1;
    }
    if (isTag(html, start, "script")) {
      int open = html.indexOf('>', start);
      boolean data = open < 0 || open - start > MAX_TAG || isJsonLd(html, start, open);
      return data ? -1 : past(html, "</script>", open);
    }
    if (isTag(html, start, "style")) {
      return past(html, "</style>", start);
    }
    return isTag(html, start, "svg") ? past(html, "</svg>", start) : -1;
  }

  /** A link that is neither the page's address nor a property tells browsers what to load. */
  private static int link(String html, int start) {
    if (!standsFree(html, start) || !isTag(html, start, "link")) {
      return -1;
    }
    int end = tagEnd(html, start);
    return end < 0 || isRead(html.substring(start, end).toLowerCase(Locale.ROOT)) ? -1 : end;
  }

  private static boolean isRead(String link) {
    return link.contains("canonical") || link.contains("prop") || link.contains("typeof");
  }

  /** Behind the tag's bracket, which may stand in its values too; -1 where the tag has no end. */
  private static int tagEnd(String html, int start) {
    int limit = Math.min(html.length(), start + MAX_TAG);
    int at = start;
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

  /** Behind a tag, white space or a statement; in an attribute's value it stands otherwise. */
  private static boolean standsFree(String html, int start) {
    return start == 0 || html.charAt(start - 1) <= ' ' || html.charAt(start - 1) == '>';
  }

  private static boolean isTag(String html, int start, String name) {
    int end = start + 1 + name.length();
    return end < html.length()
        && html.regionMatches(true, start + 1, name, 0, name.length())
        && (html.charAt(end) <= ' ' || html.charAt(end) == '>');
  }

  private static boolean isJsonLd(String html, int start, int open) {
    return html.substring(start, open).toLowerCase(Locale.ROOT).contains("json");
  }

  private static int past(String html, String close, int from) {
    int at = html.indexOf(close, from);
    return at < 0 ? -1 : at + close.length();
  }
}
