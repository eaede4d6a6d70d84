package newsreel.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.Week;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Posts to the ledger: patterns W7 and W8 of TABLE.md. */
public final class DynamoLedger implements Ledger {
  /** How long an overtaken change stays in the log: longer than any cursor lives. */
  private static final Duration RETENTION = Duration.ofDays(31);

  private final Table table;
  private final NewestOfTopic newest;
  private final Years years;

  /**
   * The last sequence number that this process saw in each shard: a guess that the table checks.
   */
  private final Map<Integer, Long> heads = new ConcurrentHashMap<>();

  public DynamoLedger(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.newest = new NewestOfTopic(table);
    this.years = new Years(table);
  }

  /** Returns the shard of the log that holds every change of an item. */
  static int shard(ItemKind kind, String id) {
    return Math.floorMod((kind + "#" + id).hashCode(), ChangeLog.SHARDS);
  }

  /** W7. */
  @Override
  public Optional<LedgerEntry> entry(ItemKind kind, String id) {
    return table.get(Keys.ledger(kind, id), true).map(LedgerItem::read);
  }

  /**
   * W8: one transaction. W9, W52 and W53 for the newest item of a topic go before it, because a
   * change that is already in the ledger is not posted again if the process dies.
   */
  @Override
  public boolean post(Optional<LedgerEntry> before, Posting posting) {
    LedgerEntry after = posting.entry();
    newest.settle(
        after.kind(),
        after.id(),
        before.map(LedgerEntry::countedUnder),
        Optional.ofNullable(after.countedUnder()),
        after.position(),
        after.loggedAt());
    posting.move().filter(Move::listed).ifPresent(move -> years.record(move.place()));
    int shard = shard(after.kind(), after.id());
    long head = heads.computeIfAbsent(shard, this::readHead);
    long sequence = head + 1;
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(advance(shard, head));
    writes.add(put(LedgerItem.change(after, new Item().key(Keys.change(shard, sequence)))));
    writes.add(entry(before, after, sequence));
    before.map(LedgerEntry::sequence).ifPresent(old -> writes.add(overtake(shard, old, after)));
    for (Instant boundary : posting.boundaries()) {
      writes.add(put(boundary(boundary, after)));
    }
    for (Instant wake : posting.wakes()) {
      writes.add(put(new Item().key(Keys.wake(shard, wake, after.kind(), after.id()))));
    }
    posting.move().ifPresent(move -> writes.add(move(after, move)));
    count(
        before.map(LedgerEntry::countedUnder),
        Optional.ofNullable(after.countedUnder()),
        after,
        writes);
    countWeek(before.map(LedgerEntry::countedIn), Optional.ofNullable(after.countedIn()), writes);
    // Where no answer comes, it may have been posted: the head is read again then, too.
    heads.remove(shard);
    boolean posted = table.transact(writes);
    if (posted) {
      heads.put(shard, sequence);
    }
    return posted;
  }

  /**
   * Moves the item itself, unless it has another revision by now and is already in the right place.
   */
  private TransactWriteItem move(LedgerEntry entry, Move move) {
    List<String> sets = new ArrayList<>();
    List<String> removes = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    ListKeys.update(move.place(), move.listed(), sets, removes, values);
    if (move.articleAt() != null) {
      sets.add(VideoItem.ARTICLE_AT + " = :articleAt");
      values.put(":articleAt", AttributeValue.fromS(move.articleAt().toString()));
    } else {
      removes.add(VideoItem.ARTICLE_AT);
    }
    values.put(":revision", number(entry.revision()));
    return update(
        Keys.key(entry.kind() + "#" + entry.id(), Keys.META),
        (sets.isEmpty() ? "" : "SET " + String.join(", ", sets))
            + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes)),
        "revision = :revision",
        Map.of(),
        values);
  }

  private long readHead(int shard) {
    return table.get(Keys.changeHead(shard), true).map(i -> i.number("last", 0)).orElse(0L);
  }

  private TransactWriteItem advance(int shard, long head) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":next", number(head + 1));
    if (head > 0) {
      values.put(":head", number(head));
    }
    return update(
        Keys.changeHead(shard),
        "SET #last = :next",
        head == 0 ? "attribute_not_exists(#last)" : "#last = :head",
        Map.of("#last", "last"),
        values);
  }

  private TransactWriteItem entry(Optional<LedgerEntry> before, LedgerEntry after, long sequence) {
    Item item = LedgerItem.write(after, sequence);
    return TransactWriteItem.builder()
        .put(
            p -> {
              p.tableName(table.name()).item(item.attributes());
              if (before.isEmpty()) {
                p.conditionExpression("attribute_not_exists(pk)");
              } else {
                p.conditionExpression("#sequence = :before")
                    .expressionAttributeNames(Map.of("#sequence", "sequence"))
                    .expressionAttributeValues(
                        Map.of(":before", number(before.map(LedgerEntry::sequence).orElse(0L))));
              }
            })
        .build();
  }

  /** Keeps the place in the sequence, so that the sequence has no gap. */
  private TransactWriteItem overtake(int shard, long sequence, LedgerEntry by) {
    return update(
        Keys.change(shard, sequence),
        "SET expiresAt = :expiresAt REMOVE id, kind, revision, topics, publicFrom",
        null,
        Map.of(),
        Map.of(":expiresAt", number(by.loggedAt().plus(RETENTION).getEpochSecond())));
  }

  private static Item boundary(Instant at, LedgerEntry entry) {
    return LedgerItem.change(entry, new Item().key(Keys.boundary(at, entry.kind(), entry.id())))
        .put("boundary", at)
        .put("expiresAt", at.plus(RETENTION).getEpochSecond());
  }

  private void count(
      Optional<Topic> before,
      Optional<Topic> now,
      LedgerEntry entry,
      List<TransactWriteItem> writes) {
    Optional<TopicId> left =
        before.map(Topic::id).filter(id -> !now.map(Topic::id).equals(Optional.of(id)));
    Optional<Topic> entered = now.filter(t -> !before.map(Topic::id).equals(Optional.of(t.id())));
    String count = entry.kind() == ItemKind.ARTICLE ? "articles" : "videos";
    left.ifPresent(
        topic ->
            writes.add(
                update(
                    Keys.topic(topic),
                    "ADD #count :one",
                    null,
                    Map.of("#count", count),
                    Map.of(":one", number(-1)))));
    entered.ifPresent(
        topic ->
            writes.add(
                update(
                    Keys.topic(topic.id()),
                    "ADD #count :one SET #name = :name",
                    null,
                    Map.of("#count", count, "#name", "name"),
                    Map.of(":one", number(1), ":name", AttributeValue.fromS(topic.name())))));
  }

  private void countWeek(
      Optional<Week> before, Optional<Week> now, List<TransactWriteItem> writes) {
    if (!before.equals(now)) {
      before.ifPresent(week -> writes.add(addToWeek(week, -1)));
      now.ifPresent(week -> writes.add(addToWeek(week, 1)));
    }
  }

  private TransactWriteItem addToWeek(Week week, int count) {
    return update(
        Keys.week(week), "ADD articles :count", null, Map.of(), Map.of(":count", number(count)));
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table.name()).item(item.attributes()))
        .build();
  }

  private TransactWriteItem update(
      Map<String, AttributeValue> key,
      String expression,
      @Nullable String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(
            u -> {
              u.tableName(table.name())
                  .key(key)
                  .updateExpression(expression)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values);
              if (!names.isEmpty()) {
                u.expressionAttributeNames(names);
              }
            })
        .build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
