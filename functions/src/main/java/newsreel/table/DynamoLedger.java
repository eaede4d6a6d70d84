package newsreel.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
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

  private final ShardHeads heads;
  private final TallyWrites tallies;

  public DynamoLedger(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.newest = new NewestOfTopic(table);
    this.years = new Years(table);
    this.heads = new ShardHeads(table);
    this.tallies = new TallyWrites(table);
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
    int shard = ChangeLog.shard(after.kind(), after.id());
    ShardHead head = headBehind(shard, before);
    long sequence = head.next();
    RecountMark mark = mark(before, after, head);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(heads.advance(shard, head));
    writes.add(put(LedgerItem.change(after, new Item().key(Keys.change(shard, sequence)))));
    writes.add(entry(before, after, sequence, mark));
    before
        .map(LedgerEntry::sequence)
        .filter(old -> old < sequence)
        .ifPresent(old -> writes.add(overtake(shard, old, after)));
    for (Instant boundary : posting.boundaries()) {
      writes.add(put(boundary(boundary, after)));
    }
    for (Instant wake : posting.wakes()) {
      writes.add(put(new Item().key(Keys.wake(shard, wake, after.kind(), after.id()))));
    }
    posting.move().ifPresent(move -> writes.add(move(after, move)));
    tallies.topics(
        before.map(LedgerEntry::countedUnder),
        Optional.ofNullable(after.countedUnder()),
        after.kind(),
        mark.now(),
        writes);
    tallies.weeks(
        before.map(LedgerEntry::countedIn),
        Optional.ofNullable(after.countedIn()),
        mark.now(),
        writes);
    // Where no answer comes, it may have been posted: the head is read again then, too.
    heads.forget(shard);
    boolean posted = table.transact(writes);
    if (posted) {
      heads.advanced(shard, head);
    }
    return posted;
  }

  /** The head, read again where another process has posted the item since it was seen. */
  private ShardHead headBehind(int shard, Optional<LedgerEntry> before) {
    ShardHead seen = heads.of(shard);
    if (before.map(LedgerEntry::sequence).filter(old -> old >= seen.next()).isEmpty()) {
      return seen;
    }
    heads.forget(shard);
    return heads.of(shard);
  }

  /**
   * Whether a recount under way has an item.
   *
   * @param under whether one is under way, so that the mark may not change meanwhile
   * @param before the number with which the entry is marked; 0 for none
   * @param now the number with which it is to be marked; 0 for none
   */
  private record RecountMark(boolean under, long before, long now) {
    static final RecountMark NONE = new RecountMark(false, 0, 0);
  }

  /** An item that is new is counted at once, since the recount may not come by it any more. */
  private RecountMark mark(Optional<LedgerEntry> before, LedgerEntry after, ShardHead head) {
    if (head.recount() == 0) {
      return RecountMark.NONE;
    }
    long mark =
        before.isEmpty()
            ? 0
            : table
                .get(Keys.ledger(after.kind(), after.id()), true)
                .map(item -> item.number(ShardHead.RECOUNT, 0))
                .orElse(0L);
    return new RecountMark(
        true, mark, before.isEmpty() || mark == head.recount() ? head.recount() : 0);
  }

  /** The item itself, unless it has another revision by now, which stands where it should. */
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
    return table.updating(
        Keys.key(entry.kind() + "#" + entry.id(), Keys.META),
        (sets.isEmpty() ? "" : "SET " + String.join(", ", sets))
            + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes)),
        "revision = :revision",
        Map.of(),
        values);
  }

  private TransactWriteItem entry(
      Optional<LedgerEntry> before, LedgerEntry after, long sequence, RecountMark mark) {
    Item item = LedgerItem.write(after, sequence);
    if (mark.now() > 0) {
      item.put(ShardHead.RECOUNT, mark.now());
    }
    String unmarked =
        mark.under() && mark.before() == 0 ? " AND attribute_not_exists(recount)" : "";
    String marked = mark.before() > 0 ? " AND recount = :mark" : "";
    Map<String, AttributeValue> values = new HashMap<>();
    if (before.isPresent()) {
      values.put(":before", number(before.map(LedgerEntry::sequence).orElse(0L)));
    }
    if (mark.before() > 0) {
      values.put(":mark", number(mark.before()));
    }
    return TransactWriteItem.builder()
        .put(
            p -> {
              p.tableName(table.name()).item(item.attributes());
              if (before.isEmpty()) {
                p.conditionExpression("attribute_not_exists(pk)");
              } else {
                p.conditionExpression("#sequence = :before" + unmarked + marked)
                    .expressionAttributeNames(Map.of("#sequence", "sequence"))
                    .expressionAttributeValues(values);
              }
            })
        .build();
  }

  /** Keeps the place in the sequence, so that the sequence has no gap. */
  private TransactWriteItem overtake(int shard, long sequence, LedgerEntry by) {
    return table.updating(
        Keys.change(shard, sequence),
        "SET expiresAt = :expiresAt, #at = if_not_exists(#at, :at)"
            + " REMOVE id, kind, revision, topics, publicFrom",
        null,
        Map.of("#at", "at"),
        Map.of(
            ":expiresAt", number(by.loggedAt().plus(RETENTION).getEpochSecond()),
            ":at", AttributeValue.fromS(by.loggedAt().toString())));
  }

  private static Item boundary(Instant at, LedgerEntry entry) {
    return LedgerItem.change(entry, new Item().key(Keys.boundary(at, entry.kind(), entry.id())))
        .put("boundary", at)
        .put("expiresAt", at.plus(RETENTION).getEpochSecond());
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table.name()).item(item.attributes()))
        .build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
