package newsreel.table;

import java.time.Instant;
import java.util.Map;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Epochs;
import newsreel.catalog.ports.UnavailableException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Begins the change log anew: patterns W65 and W66 of TABLE.md. */
public final class DynamoEpochs implements Epochs {
  private static final int MAX_ATTEMPTS = 50;
  private static final Map<String, String> NAMES =
      Map.of("#last", ShardHead.LAST, "#first", ShardHead.FIRST, "#next", "next");

  private final Table table;
  private final ShardHeads heads;

  public DynamoEpochs(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.heads = new ShardHeads(table);
  }

  /** W65. Named for the moment, so that a table which was put back never has it by chance. */
  @Override
  public long begin(Instant now) {
    long epoch = now.toEpochMilli();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      begin(shard, epoch);
    }
    return epoch;
  }

  private void begin(int shard, long epoch) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      boolean begun =
          heads.read(shard).last() == null
              // Beyond every number that the shard may have had, and whoever has one.
              ? update(
                  shard,
                  "SET epoch = :epoch, #last = :base, #first = :base, #next = :base",
                  "attribute_not_exists(#last)",
                  Map.of(":epoch", number(epoch), ":base", number(epoch / 1000)),
                  NAMES)
              : update(
                  shard,
                  "SET epoch = :epoch, #next = #last",
                  "attribute_exists(#last)",
                  Map.of(":epoch", number(epoch)),
                  Map.of("#last", ShardHead.LAST, "#next", "next"));
      if (begun) {
        return;
      }
    }
    throw new UnavailableException("the log did not settle");
  }

  /** W66. */
  @Override
  public boolean finish(long epoch) {
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      boolean finished =
          update(
              shard,
              "SET #first = #next",
              "epoch = :epoch AND attribute_exists(#next)",
              Map.of(":epoch", number(epoch)),
              Map.of("#first", ShardHead.FIRST, "#next", "next"));
      if (!finished) {
        return false;
      }
    }
    return true;
  }

  private boolean update(
      int shard,
      String expression,
      String condition,
      Map<String, AttributeValue> values,
      Map<String, String> names) {
    return table.updateIf(
        UpdateItemRequest.builder()
            .key(Keys.changeHead(shard))
            .updateExpression(expression)
            .conditionExpression(condition)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
