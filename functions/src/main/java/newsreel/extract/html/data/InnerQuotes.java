package newsreel.extract.html.data;

import java.util.BitSet;

/**
 * JSON whose texts contain unescaped quotation marks, as templates write it: {@code
 * {"description":"The board said "no" today"}}. A mark ends a text only if JSON can continue after
 * it.
 */
final class InnerQuotes {
  /** How far to look to the right of a mark. Longer keys and gaps are left as they are. */
  private static final int LOOK_AHEAD = 120;

  private final String json;
  private final StringBuilder out;

  /** By depth: whether the container is an object. */
  private final BitSet objects = new BitSet();

  private int depth;
  private boolean inKey;
  private int copied;

  private InnerQuotes(String json) {
    this.json = json;
    out = new StringBuilder(json.length() + 64);
  }

  /** Returns the same JSON with a backslash before each mark inside a text. */
  static String escaped(String json) {
    return new InnerQuotes(json).run();
  }

  private String run() {
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (!inText) {
        inText = c == '"';
        outside(c);
      } else if (c == '\\') {
        i++;
      } else if (c == '"') {
        if (ends(i + 1)) {
          inText = false;
        } else {
          out.append(json, copied, i).append('\\');
          copied = i;
        }
      }
    }
    return copied == 0 ? json : out.append(json, copied, json.length()).toString();
  }

  private void outside(char c) {
    switch (c) {
      case '{', '[' -> {
        objects.set(++depth, c == '{');
        inKey = c == '{';
      }
      case '}', ']' -> depth = Math.max(0, depth - 1);
      case ',' -> inKey = objects.get(depth);
      case ':' -> inKey = false;
      default -> {}
    }
  }

  private boolean ends(int behind) {
    int at = skip(behind);
    char c = charAt(at);
    return switch (c) {
      case ':' -> inKey;
      case ',' -> !inKey && goesOn(skip(at + 1));
      case '}' -> !inKey && objects.get(depth) && closes(skip(at + 1));
      case ']' -> !inKey && !objects.get(depth) && closes(skip(at + 1));
      default -> c == END;
    };
  }

  private static final char END = '\0';

  private char charAt(int at) {
    return at < json.length() ? json.charAt(at) : END;
  }

  /** Whether a comma is followed by another value or, in an object, another key. */
  private boolean goesOn(int at) {
    char c = charAt(at);
    if (!objects.get(depth)) {
      return "\"{[-0123456789tfn]".indexOf(c) >= 0;
    }
    if (c != '"') {
      return c == '}' || c == END;
    }
    int limit = Math.min(json.length(), at + LOOK_AHEAD);
    for (int i = at + 1; i < limit; i++) {
      if (json.charAt(i) == '"') {
        return charAt(skip(i + 1)) == ':';
      }
    }
    return limit == json.length();
  }

  private boolean closes(int at) {
    char c = charAt(at);
    return c == END || ",}];/*<".indexOf(c) >= 0;
  }

  private int skip(int from) {
    int limit = Math.min(json.length(), from + 1_000);
    int at = from;
    while (at < limit && json.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
