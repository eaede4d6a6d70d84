package newsreel.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short lines that a page repeats. Most pages have none, as the hashes of their lines show. */
final class Refrains {
  private static final int TIMES = 3;
  private static final int MAX_COLUMNS = 160;

  private final List<Line> lines;

  /** How many lines share a hash. */
  private final int[] alike;

  private @Nullable Map<String, Integer> counts;

  Refrains(List<Line> lines) {
    this.lines = lines;
    this.alike = new int[4 * Integer.highestOneBit(Math.max(1, lines.size()))];
    for (Line line : lines) {
      if (line.columns() <= MAX_COLUMNS) {
        alike[slot(line)]++;
      }
    }
  }

  /** Whether the page has the line at least three times. */
  boolean hold(Line line) {
    return line.columns() <= MAX_COLUMNS
        && alike[slot(line)] >= TIMES
        && counts().getOrDefault(line.text(), 0) >= TIMES;
  }

  private int slot(Line line) {
    int hash = line.text().hashCode();
    return (hash ^ hash >>> 16) & (alike.length - 1);
  }

  private Map<String, Integer> counts() {
    if (counts == null) {
      counts = HashMap.newHashMap(lines.size());
      for (Line line : lines) {
        if (line.columns() <= MAX_COLUMNS) {
          counts.merge(line.text(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
