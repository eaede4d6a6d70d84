package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The book kept of each item beside the item: where it is counted, whether it is listed, and where
 * it stands in the change log. Posting to it changes the counts, the lists, the log and the entry
 * together.
 */
public interface Ledger {
  /**
   * Brings an item into the lists or out of them where the clock does, without a new revision.
   *
   * @param articleAt of a video, the date that it takes from its articles
   */
  record Move(ListPlace place, boolean listed, @Nullable Instant articleAt) {}

  /**
   * A change to post.
   *
   * @param boundaries instants to come at which the clock alone changes what the public sees
   * @param wakes instants to come at which the item is to be looked at again
   */
  record Posting(
      LedgerEntry entry, List<Instant> boundaries, List<Instant> wakes, Optional<Move> move) {
    public Posting {
      boundaries = List.copyOf(boundaries);
      wakes = List.copyOf(wakes);
    }

    /** Of what stays in the lists as it is. */
    public Posting(LedgerEntry entry, List<Instant> boundaries) {
      this(entry, boundaries, boundaries, Optional.empty());
    }
  }

  Optional<LedgerEntry> entry(ItemKind kind, String id);

  /**
   * Posts a change.
   *
   * @param before what {@link #entry} said
   * @return false where the entry is not {@code before}, the item has another revision, or the log
   *     moved on: read again
   */
  boolean post(Optional<LedgerEntry> before, Posting posting);
}
