package newsreel.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import newsreel.catalog.Derived;
import newsreel.catalog.ItemKind;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.Recount;
import newsreel.catalog.ports.UnavailableException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Counts topics and weeks anew: patterns W60 to W64 of TABLE.md. */
public final class DynamoRecount implements Recount {
  private static final int MAX_ATTEMPTS = 50;
  private static final int PAGE = 100;

  private final Table table;
  private final TallyWrites tallies;
  private final NewestOfTopic newest;

  public DynamoRecount(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.tallies = new TallyWrites(table);
    this.newest = new NewestOfTopic(table);
  }

  /**
   * W62. No posting waits for a head that was not reached: it counts for this number, or for none.
   */
  @Override
  public long begin() {
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      table.update(
          UpdateItemRequest.builder()
              .key(Keys.changeHead(shard))
              .updateExpression("REMOVE recount"));
    }
    long number =
        table
            .updated(
                UpdateItemRequest.builder()
                    .key(Keys.changeHead(0))
                    .updateExpression("ADD recounts :one")
                    .expressionAttributeValues(Map.of(":one", number(1))))
            .number("recounts", 0);
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      var _ =
          table.updateIf(
              UpdateItemRequest.builder()
                  .key(Keys.changeHead(shard))
                  .updateExpression("SET recount = :number")
                  .conditionExpression("attribute_not_exists(recount) OR recount < :number")
                  .expressionAttributeValues(Map.of(":number", number(number))));
    }
    return number;
  }

  /** W63. */
  @Override
  public Step count(ItemKind kind, String id, long number) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Optional<Item> stored = table.get(Keys.ledger(kind, id), true);
      long mark = stored.map(item -> item.number(ShardHead.RECOUNT, 0)).orElse(number);
      if (mark == number) {
        return Step.DONE;
      }
      LedgerEntry entry = LedgerItem.read(stored.orElseThrow());
      List<TransactWriteItem> writes = new ArrayList<>();
      writes.add(mark(entry, number));
      tallies.recount(entry.countedUnder(), entry.countedIn(), kind, number, writes);
      if (mark < number && table.transact(writes)) {
        return Step.DONE;
      }
      if (!isUnderWay(number)) {
        return Step.OVERTAKEN;
      }
    }
    throw new UnavailableException("the recount did not settle");
  }

  private TransactWriteItem mark(LedgerEntry entry, long number) {
    return table.updating(
        Keys.ledger(entry.kind(), entry.id()),
        "SET recount = :number",
        "#sequence = :sequence AND (attribute_not_exists(recount) OR recount < :number)",
        Map.of("#sequence", "sequence"),
        Map.of(
            ":number",
            number(number),
            ":sequence",
            number(Optional.ofNullable(entry.sequence()).orElse(0L))));
  }

  private boolean isUnderWay(long number) {
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      Optional<Item> head = table.get(Keys.changeHead(shard), true);
      if (head.map(item -> item.number(ShardHead.RECOUNT, 0)).orElse(0L) != number) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Step showTopics(long number, Instant now, BooleanSupplier goOn) {
    return show(
        Keys.TOPICS,
        number,
        goOn,
        key -> {
          newest.renew(new TopicId(new Item(key).text(Keys.SK)), now);
          return tallies.show(key, Derived.COUNTS, number);
        });
  }

  @Override
  public Step showWeeks(long number, BooleanSupplier goOn) {
    return show(Keys.WEEKS, number, goOn, key -> tallies.show(key, Derived.WEEKS, number));
  }

  /**
   * What is shown already is passed by, so that a step goes on where the one before ended. Each
   * step shows one at least.
   */
  private Step show(
      String partition,
      long number,
      BooleanSupplier goOn,
      Predicate<Map<String, AttributeValue>> shown) {
    String after = "";
    while (true) {
      List<Item> page = page(partition, after);
      for (Item tally : page) {
        after = tally.text(Keys.SK);
        if (TallyWrites.isShown(tally, number)) {
          continue;
        }
        if (!shown.test(Keys.key(partition, after))) {
          return Step.OVERTAKEN;
        }
        if (!goOn.getAsBoolean()) {
          return Step.MORE;
        }
      }
      if (page.size() < PAGE) {
        return end(number) ? Step.DONE : Step.OVERTAKEN;
      }
    }
  }

  private List<Item> page(String partition, String after) {
    return table.query(
        PAGE,
        q ->
            q.keyConditionExpression(after.isEmpty() ? "pk = :pk" : "pk = :pk AND sk > :after")
                .expressionAttributeValues(
                    after.isEmpty()
                        ? Map.of(":pk", AttributeValue.fromS(partition))
                        : Map.of(
                            ":pk",
                            AttributeValue.fromS(partition),
                            ":after",
                            AttributeValue.fromS(after)))
                .consistentRead(true));
  }

  /** W64: false where another recount has begun. */
  private boolean end(long number) {
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      boolean ended =
          table.updateIf(
              UpdateItemRequest.builder()
                  .key(Keys.changeHead(shard))
                  .updateExpression("REMOVE recount")
                  .conditionExpression("attribute_not_exists(recount) OR recount = :number")
                  .expressionAttributeValues(Map.of(":number", number(number))));
      if (!ended) {
        return false;
      }
    }
    return true;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
