package newsreel.extract.html.data;

import java.util.ArrayList;
import java.util.List;
import newsreel.extract.html.source.RawPage;
import tools.jackson.databind.JsonNode;

/**
 * The state that a page embeds for its programs: JSON in a script of its own, or assigned to one of
 * the names that frameworks use, directly or as the text of a {@code JSON.parse}.
 */
public final class StateRoots {
  /** In bytes. */
  private static final int MAX_READ = 6_000_000;

  private static final int MAX_ROOTS = 12;
  private static final int MAX_SPACES = 5;
  private static final String PARSE = "JSON.parse(";
  private static final String PUSH = ".push({";

  private static final List<String> NAMES =
      List.of("globalContent", "initialState", "preloadedState", "INITIAL_STATE");

  /** The shortest name between the underscores of {@code __INITIAL_STATE__} and the like. */
  private static final int MIN_NAME = 3;

  private static final int MAX_NAME = 41;

  private StateRoots() {}

  public static List<JsonNode> of(RawPage page) {
    String html = page.raw();
    List<JsonNode> roots = new ArrayList<>();
    int read = 0;
    int start = html.indexOf("<script");
    while (start >= 0 && roots.size() < MAX_ROOTS && read < MAX_READ) {
      int open = html.indexOf('>', start);
      int end = open < 0 ? -1 : html.indexOf("</script", open);
      if (end < 0) {
        break;
      }
      String tag = html.substring(start, open);
      int stop = Math.min(end, open + 1 + MAX_READ);
      if (tag.contains("application/json")) {
        read += stop - open;
        LenientJson.first(page.decoded(html.substring(open + 1, stop))).ifPresent(roots::add);
      } else if (!tag.contains("json")) {
        int assigned = assigned(html, open + 1, stop);
        int value = assigned < 0 ? pushed(html, open + 1, stop) : assigned;
        if (value >= 0) {
          read += stop - open;
          root(page.decoded(html.substring(value, stop)), roots);
        }
      }
      start = html.indexOf("<script", end);
    }
    return roots;
  }

  private static void root(String value, List<JsonNode> roots) {
    if (value.startsWith(PARSE)) {
      // \x22 is JavaScript's alone
      String literal = value.substring(PARSE.length()).replace("\\x", "\\u00");
      LenientJson.quoted(literal).flatMap(LenientJson::first).ifPresent(roots::add);
    } else {
      LenientJson.first(value).ifPresent(roots::add);
    }
  }

  /**
   * Returns where the first value begins that is assigned to a state's name; -1 if there is none.
   */
  private static int assigned(String html, int from, int to) {
    for (int equals = html.indexOf('=', from, to);
        equals >= 0;
        equals = html.indexOf('=', equals + 1, to)) {
      int value = equals + 1;
      while (value < to && value <= equals + MAX_SPACES && isSpace(html.charAt(value))) {
        value++;
      }
      if (value < to && isValue(html, value) && isNamed(html, from, equals)) {
        return value;
      }
    }
    return -1;
  }

  /**
   * Returns where an object is pushed onto a list whose name has underscores: {@code
   * __RQ_R_.push({…})}.
   */
  private static int pushed(String html, int from, int to) {
    for (int push = html.indexOf(PUSH, from, to);
        push >= 0;
        push = html.indexOf(PUSH, push + 1, to)) {
      if (html.substring(Math.max(from, push - MAX_NAME), push).contains("__")) {
        return push + PUSH.length() - 1;
      }
    }
    return -1;
  }

  private static boolean isValue(String html, int at) {
    char c = html.charAt(at);
    return c == '{' || c == '[' || (c == 'J' && html.startsWith(PARSE, at));
  }

  /** Whether a state's name ends before {@code to}: {@code window["__STATE__"]} and the like. */
  private static boolean isNamed(String html, int from, int to) {
    int end = to;
    while (end > from && end > to - MAX_SPACES && isSpace(html.charAt(end - 1))) {
      end--;
    }
    if (end > from && html.charAt(end - 1) == ']') {
      end--;
    }
    if (end > from && (html.charAt(end - 1) == '"' || html.charAt(end - 1) == '\'')) {
      end--;
    }
    for (String name : NAMES) {
      if (end - name.length() >= from && html.startsWith(name, end - name.length())) {
        return true;
      }
    }
    return end - 2 >= from && html.startsWith("__", end - 2) && isUnderscored(html, from, end - 2);
  }

  /** Whether two underscores and a name in capitals end at {@code end}. */
  private static boolean isUnderscored(String html, int from, int end) {
    for (int i = end - 1; i >= from + 2 && end - i <= MAX_NAME && isCapital(html.charAt(i)); i--) {
      boolean begins = end - i >= MIN_NAME && html.startsWith("__", i - 2);
      if (begins && html.charAt(i) >= 'A' && html.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
