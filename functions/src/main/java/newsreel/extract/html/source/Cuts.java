package newsreel.extract.html.source;

import java.util.Arrays;

/** The parts of a text that are left out of it: in order, without overlaps. */
final class Cuts {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Adds a cut after all others, or around the last of them. */
  void add(int start, int end) {
    while (size > 0 && starts[size - 1] >= start) {
      size--;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  void clear() {
    size = 0;
  }

  /** Returns these cuts and the others; of nested ones only the outer one. */
  Cuts with(Cuts others) {
    Cuts all = new Cuts();
    int end = 0;
    int i = 0;
    int j = 0;
    while (i < size || j < others.size) {
      boolean own = j == others.size || (i < size && starts[i] < others.starts[j]);
      int start = own ? starts[i] : others.starts[j];
      int next = own ? ends[i++] : others.ends[j++];
      if (start >= end) {
        all.add(start, next);
        end = next;
      }
    }
    return all;
  }

  /** Whether {@code mark} is in what stays of a text between two places. */
  boolean leave(String mark, String text, int from, int to) {
    int behind = to;
    for (int i = size - 1; i >= 0 && ends[i] > from; i--) {
      if (ends[i] <= behind && text.indexOf(mark, ends[i], behind) >= 0) {
        return true;
      }
      behind = Math.min(behind, starts[i]);
    }
    return behind > from && text.indexOf(mark, from, behind) >= 0;
  }
}
