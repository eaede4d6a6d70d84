package newsreel.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults: the first ones in full, and the number of all. */
final class Faults {
  static final int KEPT = 1_000;

  private final List<Fault> kept = new ArrayList<>();
  private int count;

  /**
   * @param index the index of the line, from 0
   */
  void add(int index, String detail) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Fault(index + 1, detail));
    }
  }

  void addAll(Faults more) {
    more.kept.forEach(f -> add(f.line() - 1, f.detail()));
    count += more.count - more.kept.size();
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Returns the refusal, with the faults by line. */
  Reading.Refused refused() {
    return new Reading.Refused(
        kept.stream().sorted(Comparator.comparingInt(Fault::line)).toList(), count);
  }
}
