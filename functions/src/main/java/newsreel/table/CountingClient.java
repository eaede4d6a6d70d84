package newsreel.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A client that asks DynamoDB for the capacity consumed by each call and adds it to the current
 * {@link ConsumedUnits}. It offers only the calls that the patterns make.
 */
public record CountingClient(DynamoDbClient client) implements DynamoDbClient {
  static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    // The call that readers wait for most asks for its capacity by itself, and need not be copied.
    GetItemRequest counted =
        request.returnConsumedCapacity() == TOTAL
            ? request
            : request.toBuilder().returnConsumedCapacity(TOTAL).build();
    GetItemResponse response = client.getItem(counted);
    ConsumedUnits.addRead(one(response.consumedCapacity()));
    return response;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    BatchGetItemResponse response =
        client.batchGetItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addRead(response.consumedCapacity());
    return response;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    QueryResponse response =
        client.query(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addRead(one(response.consumedCapacity()));
    return response;
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    ScanResponse response = client.scan(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addRead(one(response.consumedCapacity()));
    return response;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    PutItemResponse response =
        client.putItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addWrite(one(response.consumedCapacity()));
    return response;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    UpdateItemResponse response =
        client.updateItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addWrite(one(response.consumedCapacity()));
    return response;
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    DeleteItemResponse response =
        client.deleteItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addWrite(one(response.consumedCapacity()));
    return response;
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    BatchWriteItemResponse response =
        client.batchWriteItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addWrite(response.consumedCapacity());
    return response;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    TransactWriteItemsResponse response =
        client.transactWriteItems(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    ConsumedUnits.addWrite(response.consumedCapacity());
    return response;
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {
    client.close();
  }

  private static List<ConsumedCapacity> one(@Nullable ConsumedCapacity capacity) {
    return capacity == null ? List.of() : List.of(capacity);
  }
}
