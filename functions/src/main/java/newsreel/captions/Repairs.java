package newsreel.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects repairs: the first ones in full, and the number of all. */
final class Repairs {
  private final List<Repair> kept = new ArrayList<>();
  private int count;

  /**
   * @param index the index of the line, from 0
   */
  void add(int index, String detail) {
    count++;
    if (kept.size() < Faults.KEPT) {
      kept.add(new Repair(index + 1, detail));
    }
  }

  void addAll(Repairs more) {
    more.kept.forEach(r -> add(r.line() - 1, r.detail()));
    count += more.count - more.kept.size();
  }

  int count() {
    return count;
  }

  /** Returns the repairs by line. */
  List<Repair> byLine() {
    return kept.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
  }
}
