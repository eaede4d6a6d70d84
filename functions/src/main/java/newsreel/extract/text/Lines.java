package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits page text into its lines that are not blank. */
final class Lines {
  /** More than any article has; what has more is a listing or an attack. */
  static final int MAX = 50_000;

  private final char[] chars;
  private final List<Line> lines = new ArrayList<>();
  private boolean afterBlank = true;
  private int number;

  private Lines(String text) {
    this.chars = text.toCharArray();
  }

  /**
   * Absent where the page has more than {@value #MAX} lines that are not blank. LF, CR, CRLF, NEL
   * and the Unicode separators end lines.
   */
  static @Nullable List<Line> split(String text) {
    Lines splitter = new Lines(text);
    return splitter.run() ? splitter.lines : null;
  }

  static Line measure(String text) {
    Lines one = new Lines(text);
    return one.measure(0, one.chars.length, false);
  }

  private boolean run() {
    int start = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || Scripts.breaksLine(chars[i])) {
        number++;
        add(start, i);
        if (i + 1 < chars.length && chars[i] == '\r' && chars[i + 1] == '\n') {
          i++;
        }
        start = i + 1;
        if (lines.size() > MAX) {
          return false;
        }
      }
    }
    return true;
  }

  private void add(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(chars[from])) {
      from++;
    }
    while (to > from && blank(chars[to - 1])) {
      to--;
    }
    int content = from;
    boolean bullet = from < to && bullet(chars[from]);
    if (bullet) {
      content++;
      while (content < to && blank(chars[content])) {
        content++;
      }
    }
    if (content == to) {
      afterBlank = true;
      return;
    }
    lines.add(measure(content, fold(content, to), bullet));
    afterBlank = false;
  }

  /** Folds spaces and drops invisible characters in place; gives the new end. */
  private int fold(int from, int to) {
    int write = from;
    boolean space = false;
    for (int read = from; read < to; read++) {
      char c = chars[read];
      boolean plain = c > ' ' && c < 0x7F;
      if (!plain && Scripts.space(c)) {
        space = true;
      } else if (plain || !Scripts.invisible(c)) {
        if (space) {
          chars[write++] = ' ';
          space = false;
        }
        chars[write++] = c;
      }
    }
    return write;
  }

  private Line measure(int from, int to, boolean bullet) {
    int wide = 0;
    int unspaced = 0;
    int spaces = 0;
    int letters = 0;
    int digits = 0;
    int ends = 0;
    int mark = -1;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c < 0x80) {
        if (c == ' ') {
          spaces++;
          mark = i >= from + 2 && byOrCourtesy(chars[i - 2], chars[i - 1]) ? i : mark;
        } else if (Scripts.latinLetter(c)) {
          letters++;
        } else if (c >= '0' && c <= '9') {
          digits++;
        } else if (c == ':') {
          mark = i;
        } else if (c == '.' || c == '!' || c == '?') {
          ends += i + 1 == to || chars[i + 1] == ' ' || Scripts.closes(chars[i + 1]) ? 1 : 0;
        }
      } else {
        letters += Character.isLetter(c) ? 1 : 0;
        digits += Character.isDigit(c) ? 1 : 0;
        wide += Scripts.wide(c) ? 1 : 0;
        unspaced += Scripts.unspaced(c) ? 1 : 0;
        ends += Scripts.endsSentence(c) ? 1 : 0;
        mark = c == '©' || c == '：' ? i : mark;
      }
    }
    int last = to - 1;
    while (last > from && Scripts.closes(chars[last])) {
      last--;
    }
    return new Line(
        number,
        new String(chars, from, to - from),
        afterBlank,
        bullet,
        to - from + wide,
        spaces + 1 + unspaced / 2,
        letters,
        digits,
        ends,
        mark < 0 ? -1 : mark - from,
        Scripts.endsSentence(chars[last]));
  }

  /** The ends of "by" and "courtesy". */
  private static boolean byOrCourtesy(char a, char b) {
    return b == 'y' && (a == 'b' || a == 's');
  }

  private static boolean blank(char c) {
    return Scripts.space(c) || Scripts.invisible(c) || c == '\u200C' || c == '\u200D';
  }

  private static boolean bullet(char c) {
    return switch (c) {
      case '•', '‣', '◦', '▪', '▸', '►', '■', '●', '○', '∙', '⁃', '➤', '➔', '*' -> true;
      default -> false;
    };
  }
}
