package newsreel.captions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a SubRip cue in WebVTT's terms. Italics, bold and underlining stay, other styling
 * goes, a place on the screen becomes cue settings, and everything else is text.
 *
 * @param settings a cue settings list
 * @param text cue text
 */
record SubRipText(String settings, String text) {
  private static final String TAG = "<(/?)([A-Za-z]{1,6})( [A-Za-z]{1,20} ?=[^<>\\n]{0,300})?/?>";
  private static final String OVERRIDE = "\\{\\\\([^{}\\n]{0,300})\\}";

  /** Closed by a bracket on the same line, so that no search runs far. */
  private static final Pattern MARKUP = Pattern.compile(TAG + "|" + OVERRIDE);

  private static final Map<String, String> KEPT =
      Map.of("i", "i", "em", "i", "b", "b", "strong", "b", "u", "u");
  private static final Set<String> DROPPED = Set.of("font", "s", "span", "p");

  /** References that players of SubRip resolve. */
  private static final Pattern REFERENCE = Pattern.compile("&(?:amp|lt|gt|nbsp|lrm|rlm|quot);");

  /** Place on the screen by the keys of a number pad, as Advanced SubStation Alpha has it. */
  private static final Pattern PLACE = Pattern.compile("(?:^|\\\\)an([1-9])");

  /** Writes the text with tags that are balanced. */
  private static final class Builder {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean tags;

    Builder(boolean tags) {
      this.tags = tags;
    }

    void open(String tag) {
      if (tags && !open.contains(tag)) {
        out.append('<').append(tag).append('>');
        open.push(tag);
      }
    }

    void close(String tag) {
      if (!open.contains(tag)) {
        return;
      }
      Deque<String> again = new ArrayDeque<>();
      while (!open.element().equals(tag)) {
        again.push(open.element());
        closeTop();
      }
      closeTop();
      again.forEach(this::open);
    }

    void closeAll() {
      while (!open.isEmpty()) {
        closeTop();
      }
    }

    private void closeTop() {
      out.append("</").append(open.pop()).append('>');
    }

    void text(String text) {
      Matcher reference = REFERENCE.matcher(text);
      int from = 0;
      while (reference.find()) {
        escaped(text, from, reference.start());
        out.append(reference.group());
        from = reference.end();
      }
      escaped(text, from, text.length());
    }

    private void escaped(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> out.append("&amp;");
          case '<' -> out.append("&lt;");
          case '>' -> out.append("&gt;");
          default -> out.append(c);
        }
      }
    }
  }

  /**
   * @param text without empty lines
   */
  static SubRipText read(String text, Payload payload) {
    Builder builder = new Builder(payload == Payload.CUE_TEXT);
    String settings = "";
    Matcher markup = MARKUP.matcher(text);
    int from = 0;
    while (markup.find()) {
      String override = markup.group(4);
      String name = override == null ? markup.group(2).toLowerCase(Locale.ROOT) : "";
      if (override == null && !KEPT.containsKey(name) && !DROPPED.contains(name)) {
        continue;
      }
      builder.text(text.substring(from, markup.start()));
      from = markup.end();
      if (override != null) {
        settings = settings.isEmpty() ? place(override) : settings;
      } else if (KEPT.containsKey(name)) {
        String tag = KEPT.getOrDefault(name, name);
        if (markup.group(1).isEmpty()) {
          builder.open(tag);
        } else {
          builder.close(tag);
        }
      }
    }
    builder.text(text.substring(from));
    builder.closeAll();
    return new SubRipText(settings, withoutEmptyLines(builder.out.toString()));
  }

  private static String place(String override) {
    Matcher place = PLACE.matcher(override);
    if (!place.find()) {
      return "";
    }
    int key = Integer.parseInt(place.group(1));
    String line = key >= 7 ? "line:0" : key >= 4 ? "line:50%,center" : "";
    String align = key % 3 == 1 ? "align:left" : key % 3 == 0 ? "align:right" : "";
    return (line + " " + align).strip();
  }

  /** Lines that held markup alone are empty now. */
  private static String withoutEmptyLines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : Lines.of(text)) {
      if (!line.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(line);
      }
    }
    return out.toString();
  }
}
