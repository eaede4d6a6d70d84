package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * A record kept beside each item: where the item is counted, whether it is listed, and where it is
 * in the change log. Posting changes the counts, the lists, the log and the entry together.
 */
public interface Ledger {
  /**
   * Brings an item into the lists or takes it out when the clock says so, without a new revision.
   *
   * @param articleAt the date that a video takes from its articles
   */
  record Move(ListPlace place, boolean listed, @Nullable Instant articleAt) {}

  /**
   * A change to post.
   *
   * @param boundaries future instants at which the clock changes what the public sees
   * @param wakes future instants at which the item has to be looked at again
   */
  record Posting(
      LedgerEntry entry, List<Instant> boundaries, List<Instant> wakes, Optional<Move> move) {
    public Posting {
      boundaries = List.copyOf(boundaries);
      wakes = List.copyOf(wakes);
    }

    /** A change that leaves the lists as they are. */
    public Posting(LedgerEntry entry, List<Instant> boundaries) {
      this(entry, boundaries, boundaries, Optional.empty());
    }
  }

  Optional<LedgerEntry> entry(ItemKind kind, String id);

  /**
   * Posts a change.
   *
   * @param before what {@link #entry} returned
   * @return false if the entry is no longer {@code before}, the item has another revision, or the
   *     log moved on: read again
   */
  boolean post(Optional<LedgerEntry> before, Posting posting);
}
