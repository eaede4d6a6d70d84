package newsreel.local.imports;

import java.util.OptionalLong;

/** From hashes to numbers, 16 bytes a slot at half load. */
final class LongMap {
  private long[] keys = new long[1024];
  private long[] values = new long[1024];
  private int size;

  void put(long hash, long value) {
    if (2 * size >= keys.length) {
      grow();
    }
    set(marked(hash), value);
  }

  OptionalLong get(long hash) {
    int slot = slot(marked(hash));
    return keys[slot] == 0 ? OptionalLong.empty() : OptionalLong.of(values[slot]);
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new long[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        set(oldKeys[i], oldValues[i]);
      }
    }
  }

  private void set(long key, long value) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  /** Zero marks a free slot. */
  private static long marked(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
