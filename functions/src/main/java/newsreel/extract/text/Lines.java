package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import newsreel.extract.words.Scripts;
import org.jspecify.annotations.Nullable;

/** A page's lines that are not blank. */
final class Lines {
  /** More than any article has. A page with more is a listing or an attack. */
  static final int MAX = 50_000;

  private final char[] chars;
  private final LineScan scan;
  private final List<Line> lines = new ArrayList<>();
  private boolean afterBlank = true;
  private int number;

  private Lines(String text) {
    this.chars = text.toCharArray();
    this.scan = new LineScan(chars);
  }

  /**
   * Splits a page; returns null if it has more than {@value #MAX} lines that are not blank. LF, CR,
   * CRLF, NEL and the Unicode separators end lines.
   */
  static @Nullable Lines split(String text) {
    Lines splitter = new Lines(text);
    return splitter.run() ? splitter : null;
  }

  static Line measure(String text) {
    Lines one = new Lines(text);
    return one.scan.measure(0, true, false, 0, one.chars.length);
  }

  List<Line> lines() {
    return lines;
  }

  /** Returns the page in lower case. A line begins at its {@link Line#start()}. */
  char[] folded() {
    return scan.folded();
  }

  /** Returns the hashes of the words that carry a subject, line after line. */
  int[] tokens() {
    return scan.tokens();
  }

  private boolean run() {
    int start = 0;
    while (start <= chars.length && lines.size() <= MAX) {
      int end = end(start);
      number++;
      add(start, end);
      boolean pair = end + 1 < chars.length && chars[end] == '\r' && chars[end + 1] == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines.size() <= MAX;
  }

  private int end(int start) {
    int end = start;
    while (end < chars.length && !Scripts.breaksLine(chars[end])) {
      end++;
    }
    return end;
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
    lines.add(scan.measure(number, afterBlank, bullet, content, to));
    afterBlank = false;
  }

  private static boolean blank(char c) {
    return c <= ' ' || (c >= 0x7F && (Scripts.space(c) || Scripts.invisible(c) || joiner(c)));
  }

  private static boolean joiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  private static boolean bullet(char c) {
    return switch (c) {
      case '•', '‣', '◦', '▪', '▸', '►', '■', '●', '○', '∙', '⁃', '➤', '➔', '*' -> true;
      default -> false;
    };
  }
}
