package newsreel.extract.text;

import java.util.List;
import newsreel.extract.words.Lexicon;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.Scripts;

/**
 * For each line, the sections of the vocabulary with which it begins, which it contains, and which
 * it is, one bit each. They are asked for often and so found together in one walk.
 */
final class Marks {
  /** In columns. A longer line is text and not examined. */
  static final int MAX_COLUMNS = 200;

  private static final int KNOWN = 1 << 31;

  private final List<Line> lines;
  private final char[] folded;
  private final int[] begins;
  private final int[] holds;
  private final int[] wholes;

  Marks(Lines page) {
    this.lines = page.lines();
    this.folded = page.folded();
    this.begins = new int[lines.size()];
    this.holds = new int[lines.size()];
    this.wholes = new int[lines.size()];
  }

  boolean begins(int i, int sections) {
    return (look(i) & sections) != 0;
  }

  boolean holds(int i, int sections) {
    look(i);
    return (holds[i] & sections) != 0;
  }

  /** Whether the line is such a phrase, ignoring surrounding digits and marks. */
  boolean is(int i, int sections) {
    look(i);
    return (wholes[i] & sections) != 0;
  }

  private int look(int i) {
    int known = begins[i];
    if (known == 0) {
      known = find(i, lines.get(i)) | KNOWN;
      begins[i] = known;
    }
    return known;
  }

  private int find(int i, Line line) {
    if (line.columns() > MAX_COLUMNS) {
      return 0;
    }
    int from = line.start();
    int to = from + line.text().length();
    int first = from;
    while (first < to && !Character.isLetter(folded[first])) {
      first++;
    }
    int last = to;
    while (last > first && !Character.isLetter(folded[last - 1])) {
      last--;
    }
    int held = 0;
    int begun = 0;
    for (int at = from; at < to; at = next(at, to)) {
      if (Lexicon.mayBegin(folded, at, to)
          && (at == from || Phrases.bound(folded[at - 1], folded[at]))) {
        int found = walk(at, to, at == first ? last : -1, i);
        held |= found;
        begun |= at == from || at == first ? found : 0;
      }
    }
    holds[i] = held;
    return begun;
  }

  /** Returns where a phrase may start after {@code at}: not inside a word of Latin letters. */
  private int next(int at, int to) {
    int next = at + 1;
    if (Scripts.latinLetter(folded[at])) {
      while (next < to && Scripts.latinLetter(folded[next])) {
        next++;
      }
    }
    return next;
  }

  /** Returns the sections of the phrases at {@code at}. */
  private int walk(int at, int to, int last, int i) {
    int found = 0;
    int node = Lexicon.ROOT;
    for (int end = at; end < to; ) {
      node = Lexicon.step(node, folded[end]);
      if (node == Lexicon.NONE) {
        break;
      }
      int sections = Lexicon.sections(node);
      end++;
      if (sections != 0 && (end == to || Phrases.bound(folded[end - 1], folded[end]))) {
        found |= sections;
        wholes[i] |= end == last ? sections : 0;
      }
    }
    return found;
  }
}
