package newsreel.extract.text;

/** Finds lines that repeat, in large print, what a paragraph nearby says. */
final class PullQuote {
  private static final int REACH = 8;
  private static final int MAX_COLUMNS = 220;
  private static final int MIN_WORDS = 5;

  private PullQuote() {}

  static boolean at(TextPage page, int i) {
    Line line = page.line(i);
    if (line.columns() > MAX_COLUMNS || line.words() < MIN_WORDS || line.bullet()) {
      return false;
    }
    String said = bare(line.text());
    boolean quoted = said.length() < line.text().length();
    if (!quoted && line.ended()) {
      return false;
    }
    for (int j = Math.max(0, i - REACH); j <= i + REACH && page.has(j); j++) {
      Line other = page.line(j);
      if (j != i
          && other.columns() > line.columns()
          && other.prose()
          && page.mayStandIn(line, other)
          && other.text().contains(said)) {
        return true;
      }
    }
    return false;
  }

  /** Removes surrounding quotation marks and the mark at the end. */
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && "\"“„”«»‘’'".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"“„”«»‘’'.,".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
