package newsreel.extract.text;

import java.util.List;

/**
 * The run of lines that holds the most running text: the article, between the menus above it and
 * the teasers below.
 *
 * @param first index of its first line
 * @param last index of its last line; below {@code first} where the page has no running text
 */
record Span(int first, int last) {
  private static final int MOST = 300;
  private static final int SENTENCE = 20;
  private static final int OTHER = -25;

  /**
   * The contiguous run of the greatest sum, where prose counts by its length and all else costs.
   */
  static Span of(List<Line> lines) {
    int best = 0;
    int sum = 0;
    int start = 0;
    Span span = new Span(0, -1);
    for (int i = 0; i < lines.size(); i++) {
      sum += worth(lines.get(i));
      if (sum > best) {
        best = sum;
        span = new Span(start, i);
      } else if (sum <= 0) {
        sum = 0;
        start = i + 1;
      }
    }
    return span;
  }

  private static int worth(Line line) {
    if (line.prose()) {
      return Math.min(line.columns(), MOST);
    }
    return line.sentence() ? SENTENCE : OTHER;
  }

  boolean empty() {
    return last < first;
  }
}
