package newsreel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * DynamoDB with little capacity left: of each batch it processes the first few and leaves the rest
 * unprocessed, which DynamoDB Local never does.
 *
 * @param processed of each batch
 * @param batches how many keys or writes each batch had
 */
public record PartialBatches(DynamoDbClient client, int processed, List<Integer> batches)
    implements DynamoDbClient {
  public PartialBatches(DynamoDbClient client, int processed) {
    this(client, processed, new ArrayList<>());
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var table = request.requestItems().entrySet().iterator().next();
    List<Map<String, AttributeValue>> keys = table.getValue().keys();
    batches.add(keys.size());
    int taken = Math.min(processed, keys.size());
    KeysAndAttributes rest =
        table.getValue().toBuilder().keys(keys.subList(taken, keys.size())).build();
    BatchGetItemResponse.Builder answer =
        taken == 0
            ? BatchGetItemResponse.builder().responses(Map.of())
            : client
                .batchGetItem(
                    request.toBuilder()
                        .requestItems(
                            Map.of(
                                table.getKey(),
                                table.getValue().toBuilder().keys(keys.subList(0, taken)).build()))
                        .build())
                .toBuilder();
    return taken == keys.size()
        ? answer.build()
        : answer.unprocessedKeys(Map.of(table.getKey(), rest)).build();
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    var table = request.requestItems().entrySet().iterator().next();
    List<WriteRequest> writes = table.getValue();
    batches.add(writes.size());
    int taken = Math.min(processed, writes.size());
    BatchWriteItemResponse answer =
        client.batchWriteItem(
            request.toBuilder()
                .requestItems(Map.of(table.getKey(), writes.subList(0, taken)))
                .build());
    return taken == writes.size()
        ? answer
        : answer.toBuilder()
            .unprocessedItems(Map.of(table.getKey(), writes.subList(taken, writes.size())))
            .build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return client.getItem(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return client.putItem(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return client.updateItem(request);
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {
    client.close();
  }
}
