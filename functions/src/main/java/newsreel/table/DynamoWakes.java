package newsreel.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Wakes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Wakes items by deleting what waits for them. The deletion is a record in the stream; it is
 * followed like a change and retried if that fails. An item that is due but was not deleted waits
 * for the next run.
 */
public final class DynamoWakes implements Wakes {
  private static final int BATCH = 25;

  private final Table table;

  public DynamoWakes(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** W50, W51. */
  @Override
  public int wake(Instant now, BooleanSupplier goOn) {
    int woken = 0;
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      boolean more = true;
      while (more && goOn.getAsBoolean()) {
        List<Item> due = due(shard, now);
        table.writeAll(due.stream().map(DynamoWakes::deletion).toList());
        woken += due.size();
        more = due.size() == BATCH;
      }
    }
    return woken;
  }

  private List<Item> due(int shard, Instant now) {
    return table.query(
        BATCH,
        q ->
            q.keyConditionExpression("pk = :pk AND sk < :after")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(Keys.wakes(shard)),
                        ":after", AttributeValue.fromS(Keys.place(now.plusMillis(1)))))
                .consistentRead(true));
  }

  private static WriteRequest deletion(Item wake) {
    return WriteRequest.builder()
        .deleteRequest(d -> d.key(Keys.key(wake.text(Keys.PK), wake.text(Keys.SK))))
        .build();
  }

  /** R50: returns when the next wake is due. */
  static Optional<Instant> next(Table table) {
    Optional<Instant> next = Optional.empty();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      String partition = Keys.wakes(shard);
      Optional<Instant> first =
          table
              .query(
                  1,
                  q ->
                      q.keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(
                              Map.of(":pk", AttributeValue.fromS(partition))))
              .stream()
              .map(DynamoWakes::due)
              .findFirst();
      if (first.isPresent() && (next.isEmpty() || first.get().isBefore(next.get()))) {
        next = first;
      }
    }
    return next;
  }

  private static Instant due(Item wake) {
    String place = wake.text(Keys.SK);
    return Instant.parse(place.substring(0, place.indexOf('#')));
  }
}
