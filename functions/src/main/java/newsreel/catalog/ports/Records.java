package newsreel.catalog.ports;

import java.util.Map;
import java.util.Optional;

/** Articles and videos whole, with all that nothing else could tell of them: to be moved house. */
public interface Records {
  /**
   * An article or a video.
   *
   * @param parts by name; of texts, numbers ({@link java.math.BigDecimal}), truth values, bytes,
   *     sets of numbers, lists and maps
   */
  record Whole(Inventory.Entry item, Map<String, Object> parts) {
    public Whole {
      parts = Map.copyOf(parts);
    }
  }

  /** Returns an item; empty if there is none. */
  Optional<Whole> read(Inventory.Entry item);

  /**
   * Stores an item with its revision and its history, unless a later revision is stored.
   *
   * @return whether it was stored
   * @throws IllegalArgumentException if the parts are those of no item
   */
  boolean store(Whole whole);
}
