package newsreel.catalog.ports;

import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;

/**
 * Every article and video that is stored, whatever the lists say of it. It takes as long as the
 * catalogue is large: for whoever looks after the catalogue, never for a reader.
 */
public interface Inventory {
  /** An article or a video. */
  record Entry(ItemKind kind, String id) {}

  /**
   * A part of the inventory, in no order; it may be empty though others follow.
   *
   * @param next where to go on; empty at the end
   */
  record Page(List<Entry> entries, Optional<String> next) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Reads the next part. What is stored throughout the reading comes at least once.
   *
   * @param after empty for the first; else what the part before said
   * @throws IllegalArgumentException where no part said {@code after}
   */
  Page page(Optional<String> after);
}
