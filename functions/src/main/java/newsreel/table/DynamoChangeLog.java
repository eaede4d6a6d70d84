package newsreel.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import newsreel.catalog.Position;
import newsreel.catalog.ports.ChangeLog;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the change log: patterns R12 to R14 of TABLE.md. */
public final class DynamoChangeLog implements ChangeLog {
  /**
   * A gap before a change older than this was left by expiry; it will not be filled by a write in
   * progress. It is far longer than a transaction takes and than clocks differ.
   */
  private static final Duration SETTLED = Duration.ofMinutes(15);

  /** Changes that one query asks for. */
  private static final int PAGE = 50;

  /** The number of places in a shard that one read looks at, including overtaken ones. */
  private static final int MAX_SCANNED = 3 * PAGE;

  /** The number of days whose boundaries one read returns. */
  private static final int MAX_DAYS = 8;

  private final Table table;
  private final Clock clock;

  public DynamoChangeLog(DynamoDbClient client, String tableName, Clock clock) {
    this.table = new Table(client, tableName);
    this.clock = clock;
  }

  /** R12. */
  @Override
  public Heads heads(boolean consistent) {
    List<Map<String, AttributeValue>> keys =
        IntStream.range(0, SHARDS).mapToObj(Keys::changeHead).toList();
    Map<Map<String, AttributeValue>, Item> items = table.getAll(keys, consistent);
    return new Heads(
        Optional.ofNullable(items.get(keys.getFirst()))
            .map(ShardHead::read)
            .orElse(ShardHead.ABSENT)
            .epoch(),
        keys.stream()
            .map(key -> Optional.ofNullable(items.get(key)).map(ShardHead::read))
            .map(head -> head.map(ShardHead::bounds).orElse(Head.EMPTY))
            .toList());
  }

  @Override
  public Stretch read(int shard, Head bounds, long reached, int limit) {
    long head = bounds.last();
    long after = Math.max(reached, bounds.first());
    Instant settled = clock.instant().minus(SETTLED);
    List<Change> changes = new ArrayList<>();
    long last = after;
    int scanned = 0;
    for (long from = after; from < head; ) {
      List<Item> items = segment(shard, from);
      for (Item item : items) {
        long sequence = Long.parseLong(item.text(Keys.SK));
        Instant at = item.instant("at");
        if (sequence != last + 1 && !at.isBefore(settled)) {
          return new Stretch(changes, last, false);
        }
        if (changes.size() == limit || scanned == MAX_SCANNED) {
          return new Stretch(changes, last, true);
        }
        last = sequence;
        scanned++;
        if (item.has("id")) {
          changes.add(LedgerItem.readChange(item, at));
        }
      }
      from = items.size() == PAGE ? last : Keys.segmentEnd(from + 1);
    }
    return new Stretch(changes, last, false);
  }

  /** R13. */
  private List<Item> segment(int shard, long after) {
    return table.query(
        PAGE,
        q ->
            q.keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(Keys.changeSegment(shard, after + 1)),
                        ":after", AttributeValue.fromS(Keys.sequence(after)))));
  }

  /** R14. */
  @Override
  public Ticks boundaries(Position after, Instant until, int limit) {
    List<Change> changes = new ArrayList<>();
    LocalDate last = day(until);
    int days = 0;
    for (LocalDate day = day(after.at()); !day.isAfter(last); day = day.plusDays(1)) {
      Table.Page page = day(day, after, until, limit + 1 - changes.size());
      for (Item item : page.items()) {
        Position place = Position.parse(item.text(Keys.SK)).orElseThrow();
        if (place.compareTo(after) > 0) {
          changes.add(LedgerItem.readChange(item, place.at()));
          if (changes.size() == limit) {
            return new Ticks(changes, place, true);
          }
        }
      }
      if (page.more() && !page.items().isEmpty()) {
        return new Ticks(
            changes, Position.parse(page.items().getLast().text(Keys.SK)).orElseThrow(), true);
      }
      if (++days == MAX_DAYS && day.isBefore(last)) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        return new Ticks(changes, ChangeLog.after(end), true);
      }
    }
    return new Ticks(changes, ChangeLog.after(until), false);
  }

  /** Reads consistently while the day may still receive a posting that must not be missed. */
  private Table.Page day(LocalDate day, Position after, Instant until, int limit) {
    boolean recent = !day.isBefore(day(clock.instant().minus(SETTLED)));
    return table.page(
        limit,
        q ->
            q.consistentRead(recent)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :after AND :until")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(Keys.boundaryDay(day)),
                        ":after", AttributeValue.fromS(Keys.place(after)),
                        ":until", AttributeValue.fromS(Keys.place(until) + "~"))));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
