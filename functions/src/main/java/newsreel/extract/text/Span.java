package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The run of lines with the most running text: the article, between the menus above and the teasers
 * below.
 *
 * @param first index of its first line
 * @param last index of its last line; less than {@code first} if the page has no running text
 * @param sum its running text, in columns
 */
record Span(int first, int last, int sum) {
  private static final int MOST = 300;
  private static final int SENTENCE = 20;
  private static final int OTHER = -25;

  /** Other runs with at least this share of the most are examined, too. */
  private static final double RIVAL = 0.2;

  /**
   * Returns the contiguous run with the greatest sum, in which prose counts by its length and
   * everything else costs.
   */
  static Span of(List<Line> lines) {
    return best(lines, 0, lines.size());
  }

  /**
   * Returns the run with the most first, then those before and after it that are not much smaller.
   */
  static List<Span> candidates(List<Line> lines) {
    Span best = of(lines);
    List<Span> spans = new ArrayList<>(List.of(best));
    if (!best.empty()) {
      for (Span other :
          List.of(best(lines, 0, best.first), best(lines, best.last + 1, lines.size()))) {
        if (!other.empty() && other.sum > best.sum * RIVAL) {
          spans.add(other);
        }
      }
    }
    return spans;
  }

  private static Span best(List<Line> lines, int from, int to) {
    int best = 0;
    int sum = 0;
    int start = from;
    Span span = new Span(0, -1, 0);
    for (int i = from; i < to; i++) {
      sum += worth(lines.get(i));
      if (sum > best) {
        best = sum;
        span = new Span(start, i, sum);
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
