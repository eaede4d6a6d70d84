package newsreel.table;

import java.util.Collection;
import java.util.Optional;

/**
 * Which keys the postings of an item have besides, in a few bytes: a Bloom filter with two bits for
 * a key. It says of a key either that the item does not have it, or that it may.
 */
final class Signature {
  /** With more keys, too little would be ruled out. */
  private static final int MAX_KEYS = 400;

  private static final int BITS_PER_KEY = 8;
  private static final int MIN_BITS = 128;
  private static final int MAX_BITS = 1024;

  private Signature() {}

  /** Empty for an item of so many words that nothing could be ruled out. */
  static Optional<byte[]> of(Collection<String> keys) {
    if (keys.size() > MAX_KEYS) {
      return Optional.empty();
    }
    int bits = MIN_BITS;
    while (bits < MAX_BITS && bits < BITS_PER_KEY * keys.size()) {
      bits *= 2;
    }
    byte[] signature = new byte[bits / Byte.SIZE];
    for (String key : keys) {
      int hash = hash(key);
      set(signature, hash);
      set(signature, hash >>> Short.SIZE);
    }
    return Optional.of(signature);
  }

  static boolean mayHave(byte[] signature, String key) {
    int hash = hash(key);
    return isSet(signature, hash) && isSet(signature, hash >>> Short.SIZE);
  }

  /** It is stored, and so may not change: the hash that the Javadoc of String states, mixed. */
  private static int hash(String key) {
    int hash = key.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  private static void set(byte[] signature, int hash) {
    int bit = hash & signature.length * Byte.SIZE - 1;
    signature[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
  }

  private static boolean isSet(byte[] signature, int hash) {
    int bit = hash & signature.length * Byte.SIZE - 1;
    return (signature[bit / Byte.SIZE] & 1 << bit % Byte.SIZE) != 0;
  }
}
