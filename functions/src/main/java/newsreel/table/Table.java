package newsreel.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newsreel.catalog.ports.Backoff;
import newsreel.catalog.ports.UnavailableException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The calls that the table's patterns consist of, and what their failures mean. */
final class Table {
  private static final int MAX_BATCH_ATTEMPTS = 8;
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
  private static final int MAX_BATCH_KEYS = 100;
  private static final int MAX_BATCH_WRITES = 25;

  private final DynamoDbClient client;
  private final String name;

  Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  Optional<Item> get(Map<String, AttributeValue> key, boolean consistent) {
    GetItemRequest.Builder get =
        GetItemRequest.builder()
            .tableName(name)
            .key(key)
            .returnConsumedCapacity(CountingClient.TOTAL);
    if (consistent) {
      get.consistentRead(true);
    }
    GetItemRequest request = get.build();
    return call(
        () -> {
          var response = client.getItem(request);
          return response.hasItem() ? Optional.of(new Item(response.item())) : Optional.empty();
        });
  }

  /** Returns the items that exist, by key. Requests keys that DynamoDB left unprocessed again. */
  Map<Map<String, AttributeValue>, Item> getAll(
      List<Map<String, AttributeValue>> keys, boolean consistent) {
    Map<Map<String, AttributeValue>, Item> found = new HashMap<>();
    List<Map<String, AttributeValue>> left = keys;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt == MAX_BATCH_ATTEMPTS) {
        throw new UnavailableException("BatchGetItem left keys unprocessed");
      }
      if (attempt > 0) {
        BACKOFF.pause(attempt);
      }
      List<Map<String, AttributeValue>> batch =
          left.subList(0, Math.min(MAX_BATCH_KEYS, left.size()));
      List<Map<String, AttributeValue>> rest = left.subList(batch.size(), left.size());
      BatchGetItemResponse response =
          call(
              () ->
                  client.batchGetItem(
                      r ->
                          r.requestItems(
                              Map.of(
                                  name,
                                  KeysAndAttributes.builder()
                                      .keys(batch)
                                      .consistentRead(consistent)
                                      .build()))));
      for (Map<String, AttributeValue> item : response.responses().getOrDefault(name, List.of())) {
        found.put(Map.of(Keys.PK, item.get(Keys.PK), Keys.SK, item.get(Keys.SK)), new Item(item));
      }
      KeysAndAttributes unprocessed = response.unprocessedKeys().get(name);
      List<Map<String, AttributeValue>> next = new ArrayList<>(rest);
      if (unprocessed != null) {
        next.addAll(unprocessed.keys());
      } else {
        attempt = -1; // no pause before the next batch
      }
      left = next;
    }
    return found;
  }

  /**
   * One of DynamoDB's pages.
   *
   * @param more whether others may follow
   */
  record Page(List<Item> items, boolean more) {}

  /** Returns at most {@code limit} items and at most 1 MB of them. */
  Page page(int limit, Consumer<QueryRequest.Builder> query) {
    QueryRequest.Builder request = QueryRequest.builder().tableName(name);
    query.accept(request);
    request.limit(limit);
    QueryResponse response = call(() -> client.query(request.build()));
    return new Page(
        response.items().stream().map(Item::new).toList(), response.hasLastEvaluatedKey());
  }

  /** Returns at most {@code limit} items, over as many of DynamoDB's pages as needed. */
  List<Item> query(int limit, Consumer<QueryRequest.Builder> query) {
    List<Item> items = new ArrayList<>();
    Map<String, AttributeValue> start = Map.of();
    do {
      QueryRequest.Builder request = QueryRequest.builder().tableName(name);
      query.accept(request);
      request.limit(limit - items.size());
      if (!start.isEmpty()) {
        request.exclusiveStartKey(start);
      }
      QueryResponse response = call(() -> client.query(request.build()));
      response.items().forEach(item -> items.add(new Item(item)));
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty() && items.size() < limit);
    return items;
  }

  /**
   * A part of the whole table.
   *
   * @param next the key after which others follow; empty at the end
   */
  record Scanned(List<Item> items, Optional<Map<String, AttributeValue>> next) {}

  /** Looks at {@code limit} items at most, and at most 1 MB of them. */
  Scanned scan(int limit, Map<String, AttributeValue> after, Consumer<ScanRequest.Builder> scan) {
    ScanRequest.Builder request = ScanRequest.builder().tableName(name).limit(limit);
    scan.accept(request);
    if (!after.isEmpty()) {
      request.exclusiveStartKey(after);
    }
    ScanResponse response = call(() -> client.scan(request.build()));
    return new Scanned(
        response.items().stream().map(Item::new).toList(),
        response.hasLastEvaluatedKey()
            ? Optional.of(response.lastEvaluatedKey())
            : Optional.empty());
  }

  void update(UpdateItemRequest.Builder update) {
    UpdateItemRequest request = update.tableName(name).build();
    call(() -> client.updateItem(request));
  }

  /** Returns whether the condition held. */
  boolean updateIf(UpdateItemRequest.Builder update) {
    UpdateItemRequest request = update.tableName(name).build();
    return call(
        () -> {
          try {
            client.updateItem(request);
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  /** Returns the item after the update. */
  Item updated(UpdateItemRequest.Builder update) {
    UpdateItemRequest request = update.tableName(name).returnValues(ReturnValue.ALL_NEW).build();
    return call(() -> new Item(client.updateItem(request).attributes()));
  }

  void put(PutItemRequest.Builder put) {
    PutItemRequest request = put.tableName(name).build();
    call(() -> client.putItem(request));
  }

  /** Returns whether the condition held. */
  boolean putIf(PutItemRequest.Builder put) {
    PutItemRequest request = put.tableName(name).build();
    return call(
        () -> {
          try {
            client.putItem(request);
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  /** Returns whether the condition held; otherwise nothing is deleted. */
  boolean deleteIf(DeleteItemRequest.Builder delete) {
    DeleteItemRequest request = delete.tableName(name).build();
    return call(
        () -> {
          try {
            client.deleteItem(request);
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  /** Puts and deletes items, in any order. Sends whatever DynamoDB leaves unprocessed again. */
  void writeAll(List<WriteRequest> writes) {
    List<WriteRequest> left = writes;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt == MAX_BATCH_ATTEMPTS) {
        throw new UnavailableException("BatchWriteItem left writes unprocessed");
      }
      if (attempt > 0) {
        BACKOFF.pause(attempt);
      }
      List<WriteRequest> batch = left.subList(0, Math.min(MAX_BATCH_WRITES, left.size()));
      List<WriteRequest> next = new ArrayList<>(left.subList(batch.size(), left.size()));
      BatchWriteItemResponse response =
          call(() -> client.batchWriteItem(r -> r.requestItems(Map.of(name, batch))));
      List<WriteRequest> unprocessed = response.unprocessedItems().getOrDefault(name, List.of());
      next.addAll(unprocessed);
      if (unprocessed.isEmpty()) {
        attempt = -1; // no pause before the next batch
      }
      left = next;
    }
  }

  /**
   * Returns whether everything was written: false if a condition failed or another writer
   * interfered.
   */
  boolean transact(List<TransactWriteItem> writes) {
    return call(
        () -> {
          try {
            client.transactWriteItems(r -> r.transactItems(writes));
            return true;
          } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().allMatch(reason -> isRace(reason.code()))) {
              return false;
            }
            throw e;
          } catch (TransactionConflictException e) {
            return false;
          }
        });
  }

  /** An update as a part of a transaction. */
  TransactWriteItem updating(
      Map<String, AttributeValue> key,
      String expression,
      @Nullable String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(
            u -> {
              u.tableName(name)
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

  String name() {
    return name;
  }

  private static boolean isRace(String code) {
    return code.equals("None")
        || code.equals("ConditionalCheckFailed")
        || code.equals("TransactionConflict");
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (TransactionCanceledException e) {
      boolean passing =
          e.cancellationReasons().stream()
              .anyMatch(r -> r.code().contains("Throttl") || r.code().contains("Throughput"));
      throw passing ? new UnavailableException(e) : e;
    } catch (DynamoDbException e) {
      throw e.isThrottlingException() || e.statusCode() >= 500 ? new UnavailableException(e) : e;
    } catch (SdkClientException e) {
      throw new UnavailableException(e);
    }
  }
}
