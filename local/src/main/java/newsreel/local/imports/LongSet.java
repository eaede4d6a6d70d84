package newsreel.local.imports;

/** Hashes, 8 bytes each at half load, so that a million pages take 16 MB at most. */
final class LongSet {
  private long[] slots = new long[1024];
  private int size;

  void add(long hash) {
    long value = marked(hash);
    if (2 * size >= slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long kept : old) {
        if (kept != 0) {
          slots[slot(kept)] = kept;
        }
      }
    }
    int slot = slot(value);
    if (slots[slot] == 0) {
      slots[slot] = value;
      size++;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean has(long hash) {
    return slots[slot(marked(hash))] != 0;
  }

  /** Zero marks a free slot. */
  private static long marked(long hash) {
    return hash == 0 ? 1 : hash;
  }

  /** Its own, or the free one where it would be. */
  private int slot(long value) {
    int mask = slots.length - 1;
    int slot = (int) (value ^ (value >>> 32)) & mask;
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
