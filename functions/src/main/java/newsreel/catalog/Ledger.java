package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The book kept of each item beside the item: where it is counted, and where it stands in the
 * change log. Posting to it changes the count, the log and the entry together.
 */
public interface Ledger {
  Optional<LedgerEntry> entry(ItemKind kind, String id);

  /**
   * Posts a change.
   *
   * @param before what {@link #entry} said
   * @param boundaries instants to come at which the clock alone changes what the public sees
   * @return false where the entry is not {@code before}, or the log moved on: read again
   */
  boolean post(Optional<LedgerEntry> before, LedgerEntry after, List<Instant> boundaries);
}
