package newsreel.lambda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.table.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** The stream of the test's table, read from its start on, each record once. */
final class TableStream {
  private final DynamoDbLocal dynamo;

  /** By shard; absent for a shard that was not begun, empty for one that has ended. */
  private final Map<String, String> iterators = new HashMap<>();

  TableStream(DynamoDbLocal dynamo) {
    this.dynamo = dynamo;
  }

  List<Record> next() {
    String arn =
        dynamo
            .client()
            .describeTable(r -> r.tableName(dynamo.tableName()))
            .table()
            .latestStreamArn();
    List<Record> records = new ArrayList<>();
    for (Shard shard :
        dynamo.streams().describeStream(r -> r.streamArn(arn)).streamDescription().shards()) {
      String iterator =
          iterators.computeIfAbsent(
              shard.shardId(),
              id ->
                  dynamo
                      .streams()
                      .getShardIterator(
                          r ->
                              r.streamArn(arn)
                                  .shardId(id)
                                  .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                      .shardIterator());
      if (!iterator.isEmpty()) {
        GetRecordsResponse page = dynamo.streams().getRecords(r -> r.shardIterator(iterator));
        records.addAll(page.records());
        iterators.put(
            shard.shardId(), page.nextShardIterator() == null ? "" : page.nextShardIterator());
      }
    }
    return records;
  }
}
