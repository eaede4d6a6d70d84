package newsreel.catalog.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import newsreel.catalog.ports.ChangeLog;

/**
 * How far the change log was followed.
 *
 * @param reached the last sequence number of each shard
 */
public record LogPosition(List<Long> reached) {
  public static final LogPosition START =
      new LogPosition(Collections.nCopies(ChangeLog.SHARDS, 0L));

  public LogPosition {
    reached = List.copyOf(reached);
    if (reached.size() != ChangeLog.SHARDS) {
      throw new IllegalArgumentException("a position has each shard of the log");
    }
  }

  public LogPosition with(int shard, long last) {
    List<Long> all = new ArrayList<>(reached);
    all.set(shard, last);
    return new LogPosition(all);
  }
}
