package newsreel.changes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.Position;
import newsreel.catalog.ports.ChangeLog;

/**
 * How far a reader has come.
 *
 * @param epoch of the log
 * @param sequences the number reached in each shard of the log
 * @param clock the instant up to which the reader knows what the clock changed
 */
record SyncPlace(String epoch, List<Long> sequences, Position clock) {
  SyncPlace {
    sequences = List.copyOf(sequences);
  }

  /** The same for an hour, so that a first page has the same ETag as long as nothing changes. */
  static SyncPlace start(String epoch, Instant now) {
    return new SyncPlace(
        epoch,
        Collections.nCopies(ChangeLog.SHARDS, 0L),
        ChangeLog.after(now.truncatedTo(ChronoUnit.HOURS)));
  }

  static Optional<SyncPlace> parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != ChangeLog.SHARDS + 2) {
      return Optional.empty();
    }
    try {
      List<Long> sequences = new ArrayList<>();
      for (int i = 1; i <= ChangeLog.SHARDS; i++) {
        sequences.add(Long.parseLong(parts[i]));
      }
      return Position.parse(parts[ChangeLog.SHARDS + 1])
          .map(clock -> new SyncPlace(parts[0], sequences, clock));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(epoch).append(' ');
    sequences.forEach(sequence -> text.append(sequence).append(' '));
    return text.append(clock).toString();
  }
}
