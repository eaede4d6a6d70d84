package newsreel.captions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a SubRip cue in WebVTT's terms. Italics, bold and underline stay, other styling goes,
 * a screen position becomes cue settings, and everything else is text.
 *
 * @param settings a cue settings list
 * @param text cue text
 */
record SubRipText(String settings, String text) {
  private static final String TAG = "<(/?)([A-Za-z]{1,6})( [A-Za-z]{1,20} ?=[^<>\\n]{0,300})? ?/?>";

  /** A line end and a hard blank, as in Advanced SubStation Alpha. */
  private static final String ESCAPE = "\\\\([Nh])";

  private static final String OVERRIDE = "\\{\\\\([^{}\\n]{0,300})\\}";

  /** Closed by a bracket on the same line, so that no search goes far. */
  private static final Pattern MARKUP = Pattern.compile(TAG + "|" + OVERRIDE + "|" + ESCAPE);

  private static final Map<String, String> KEPT =
      Map.of("i", "i", "em", "i", "b", "b", "strong", "b", "u", "u");
  private static final Set<String> DROPPED = Set.of("font", "s", "span", "p");

  /**
   * References that stay as they are: WebVTT has them, too, and the plain character would be
   * markup.
   */
  private static final Set<String> KEPT_REFERENCES =
      Set.of("&amp;", "&lt;", "&gt;", "&nbsp;", "&lrm;", "&rlm;", "&quot;");

  /** A screen position by the keys of a number pad, as in Advanced SubStation Alpha. */
  private static final Pattern PLACE = Pattern.compile("(?:^|\\\\)an([1-9])");

  /** Writes the text with balanced tags. */
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
      int from = 0;
      for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', Math.max(i + 1, from))) {
        CharacterReference reference = i < from ? null : CharacterReference.at(text, i);
        if (reference != null) {
          escaped(text, from, i);
          from = reference.end();
          String written = text.substring(i, from);
          if (KEPT_REFERENCES.contains(written)) {
            out.append(written);
          } else {
            escaped(reference.text(), 0, reference.text().length());
          }
        }
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
          case '\r' -> out.append(' ');
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
      String escape = markup.group(5);
      boolean tag = override == null && escape == null;
      String name = tag ? markup.group(2).toLowerCase(Locale.ROOT) : "";
      if (tag && !KEPT.containsKey(name) && !DROPPED.contains(name) && !name.equals("br")) {
        continue;
      }
      builder.text(text.substring(from, markup.start()));
      from = markup.end();
      if (escape != null || name.equals("br")) {
        builder.text("h".equals(escape) ? "\u00a0" : "\n");
      } else if (override != null) {
        settings = settings.isEmpty() ? place(override) : settings;
      } else if (KEPT.containsKey(name)) {
        String kept = KEPT.getOrDefault(name, name);
        if (markup.group(1).isEmpty()) {
          builder.open(kept);
        } else {
          builder.close(kept);
        }
      }
    }
    builder.text(text.substring(from));
    builder.closeAll();
    return new SubRipText(settings, FileLines.withoutEmpty(builder.out.toString()));
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
}
