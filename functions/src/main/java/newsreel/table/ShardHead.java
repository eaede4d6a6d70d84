package newsreel.table;

import newsreel.catalog.ports.ChangeLog;
import org.jspecify.annotations.Nullable;

/**
 * The head of a shard of the change log.
 *
 * @param last the sequence number of the latest change; null before the first
 * @param first the sequence number behind which the log begins for new readers
 * @param epoch tells the log from one that was begun before
 * @param recount the number of the recount under way; 0 for none
 */
record ShardHead(@Nullable Long last, long first, String epoch, long recount) {
  static final String LAST = "last";
  static final String FIRST = "first";
  static final String EPOCH = "epoch";
  static final String RECOUNT = "recount";

  static final ShardHead ABSENT = new ShardHead(null, 0, "0", 0);

  static ShardHead read(Item item) {
    return new ShardHead(
        item.has(LAST) ? (Long) item.number(LAST, 0) : null,
        item.number(FIRST, 0),
        Long.toString(item.number(EPOCH, 0), Character.MAX_RADIX),
        item.number(RECOUNT, 0));
  }

  long next() {
    return last == null ? 1 : last + 1;
  }

  ChangeLog.Head bounds() {
    return new ChangeLog.Head(first, last == null ? 0 : last);
  }
}
