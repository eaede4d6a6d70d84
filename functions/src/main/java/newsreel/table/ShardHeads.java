package newsreel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsreel.catalog.Derived;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The heads that this process saw last: guesses that the table checks. */
final class ShardHeads {
  private final Table table;
  private final Map<Integer, ShardHead> seen = new ConcurrentHashMap<>();

  ShardHeads(Table table) {
    this.table = table;
  }

  ShardHead of(int shard) {
    return seen.computeIfAbsent(shard, this::read);
  }

  ShardHead read(int shard) {
    return table.get(Keys.changeHead(shard), true).map(ShardHead::read).orElse(ShardHead.ABSENT);
  }

  void forget(int shard) {
    seen.remove(shard);
  }

  void advanced(int shard, ShardHead before) {
    seen.put(shard, new ShardHead(before.next(), before.first(), before.epoch(), before.recount()));
  }

  /**
   * Advances by one, where the head is as it was seen, and so is whether a recount is under way.
   */
  TransactWriteItem advance(int shard, ShardHead head) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":next", number(head.next()));
    values.put(":layout", number(Derived.CHANGES.layout()));
    List<String> conditions = new ArrayList<>();
    if (head.last() == null) {
      conditions.add("attribute_not_exists(#last)");
    } else {
      conditions.add("#last = :head");
      values.put(":head", number(head.last()));
    }
    if (head.recount() == 0) {
      conditions.add("attribute_not_exists(recount)");
    } else {
      conditions.add("recount = :recount");
      values.put(":recount", number(head.recount()));
    }
    return table.updating(
        Keys.changeHead(shard),
        "SET #last = :next, layout = :layout",
        String.join(" AND ", conditions),
        Map.of("#last", ShardHead.LAST),
        values);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
