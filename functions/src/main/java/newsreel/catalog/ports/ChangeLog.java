package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * The log of changes, in shards. In a shard the sequence has no gap that a reader could step over:
 * what is not visible yet ends the reading, so that nothing is ever passed by.
 */
public interface ChangeLog {
  /** Shards of the log. */
  int SHARDS = 4;

  /**
   * A change of an item.
   *
   * @param topics every topic under which it has ever stood
   * @param publicFrom since when, or from when on, the public may know of it; null for never
   */
  record Change(
      ItemKind kind,
      String id,
      int revision,
      Instant at,
      Set<TopicId> topics,
      @Nullable Instant publicFrom) {
    public Change {
      topics = Set.copyOf(topics);
    }
  }

  /**
   * A stretch of one shard.
   *
   * @param last the sequence number that was reached; the next reading starts behind it
   * @param more whether a bound ended the reading
   */
  record Stretch(List<Change> changes, long last, boolean more) {
    public Stretch {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Changes behind a sequence number, oldest first; an item that changed again later is left out
   * here and stands there. A reading is bounded: there may be fewer than the limit, though more
   * follow.
   *
   * @param after 0 for the start of the log
   */
  Stretch read(int shard, long after, int limit);

  /**
   * Items that the clock alone changed, and how far the reading came.
   *
   * @param more whether a bound ended the reading before the instant asked for
   */
  record Ticks(List<Change> changes, Position last, boolean more) {
    public Ticks {
      changes = List.copyOf(changes);
    }
  }

  /** Behind all that happens at the instant. */
  static Position after(Instant instant) {
    return new Position(true, instant, "~");
  }

  /**
   * Items that the clock alone changes for the public, by when.
   *
   * @param after behind this place
   * @param until at this instant or before
   */
  Ticks boundaries(Position after, Instant until, int limit);
}
