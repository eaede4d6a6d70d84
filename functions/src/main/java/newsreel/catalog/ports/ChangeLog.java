package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * The log of changes, in shards. Within a shard the sequence has no gap over which a reader could
 * step: reading stops at what is not visible yet, so that nothing is ever skipped.
 */
public interface ChangeLog {
  /** The number of shards. */
  int SHARDS = 4;

  /** Returns the shard that holds every change of an item. */
  static int shard(ItemKind kind, String id) {
    return Math.floorMod((kind + "#" + id).hashCode(), SHARDS);
  }

  /**
   * A change of an item.
   *
   * @param topics every topic that the item was ever filed under
   * @param publicFrom the instant from which the public may know about the item; null for never
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
   * @param last the sequence number that was reached; the next read starts after it
   * @param more whether a limit ended the read
   */
  record Stretch(List<Change> changes, long last, boolean more) {
    public Stretch {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Where a shard begins and ends.
   *
   * @param first the sequence number behind which the log begins for new readers
   * @param last the sequence number of the latest change
   */
  record Head(long first, long last) {
    public static final Head EMPTY = new Head(0, 0);
  }

  /**
   * The heads of all shards.
   *
   * @param epoch tells this log from one that was begun before, or in another table
   */
  record Heads(String epoch, List<Head> shards) {
    public Heads {
      shards = List.copyOf(shards);
    }
  }

  /**
   * @param consistent whether they may not lag
   */
  Heads heads(boolean consistent);

  /**
   * Reads the changes after a sequence number, oldest first. An item that changed again later
   * appears only at its later place. A read is bounded, so there may be fewer changes than the
   * limit although more follow.
   *
   * @param after 0 for the start of the log
   */
  Stretch read(int shard, Head head, long after, int limit);

  /** Reads likewise, up to the latest change. */
  default Stretch read(int shard, long after, int limit) {
    return read(shard, heads(false).shards().get(shard), after, limit);
  }

  /**
   * Items that the clock changed, and how far the read got.
   *
   * @param more whether a limit ended the read before the requested instant
   */
  record Ticks(List<Change> changes, Position last, boolean more) {
    public Ticks {
      changes = List.copyOf(changes);
    }
  }

  /** Returns the position after everything that happens at the instant. */
  static Position after(Instant instant) {
    return new Position(true, instant, "~");
  }

  /**
   * Returns the items whose public state the clock changes, by time.
   *
   * @param after the position to start after
   * @param until the last instant to include
   */
  Ticks boundaries(Position after, Instant until, int limit);
}
