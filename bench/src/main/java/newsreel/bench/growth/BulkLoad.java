package newsreel.bench.growth;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Takes the writes of the table's own writers, for items that are all new, and sends them in
 * batches: without conditions and transactions, of which DynamoDB Local takes some forty a second.
 * Items that are updated (counts, heads, years) are kept here and put at the end.
 */
final class BulkLoad implements InvocationHandler {
  private static final int BATCH = 25;
  private static final Pattern ASSIGNMENT = Pattern.compile("(#?\\w+) = (:\\w+)");
  private static final Pattern ADDITION = Pattern.compile("ADD (#?\\w+) (:\\w+)");

  private final DynamoDbClient client;
  private final String table;
  private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> updated =
      new HashMap<>();

  /** By key, since a batch has no key twice: the last one counts. */
  private final Map<String, Map<String, AttributeValue>> waiting = new HashMap<>();

  BulkLoad(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments[0] instanceof Consumer) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    return switch (arguments[0]) {
      case GetItemRequest r -> GetItemResponse.builder().build(); // nothing is there before
      case BatchGetItemRequest r -> BatchGetItemResponse.builder().responses(found(r)).build();
      case PutItemRequest r -> {
        put(r.item());
        yield PutItemResponse.builder().build();
      }
      case BatchWriteItemRequest r -> {
        requireNonNull(r.requestItems().get(table))
            .forEach(write -> put(write.putRequest().item()));
        yield BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
      }
      case UpdateItemRequest r -> {
        update(
            r.key(),
            r.updateExpression(),
            r.expressionAttributeNames(),
            r.expressionAttributeValues());
        yield UpdateItemResponse.builder().build();
      }
      case TransactWriteItemsRequest r -> {
        r.transactItems()
            .forEach(
                action -> {
                  if (action.put() != null) {
                    put(action.put().item());
                  } else {
                    update(
                        action.update().key(),
                        action.update().updateExpression(),
                        action.update().expressionAttributeNames(),
                        action.update().expressionAttributeValues());
                  }
                });
        yield TransactWriteItemsResponse.builder().build();
      }
      default -> throw new IllegalStateException("not loaded in bulk: " + arguments[0]);
    };
  }

  private Map<String, List<Map<String, AttributeValue>>> found(BatchGetItemRequest request) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (Map<String, AttributeValue> key :
        requireNonNull(request.requestItems().get(table)).keys()) {
      Map<String, AttributeValue> item = updated.get(key);
      if (item != null) {
        items.add(item);
      }
    }
    return Map.of(table, items);
  }

  private void put(Map<String, AttributeValue> item) {
    waiting.put(text(item, "pk") + " " + text(item, "sk"), item);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return requireNonNull(item.get(name)).s();
  }

  /** {@code SET a = :b} and {@code ADD a :b}, of a number or a set of numbers. */
  private void update(
      Map<String, AttributeValue> key,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> item = updated.computeIfAbsent(key, k -> new HashMap<>(k));
    Matcher assignment = ASSIGNMENT.matcher(expression);
    while (assignment.find()) {
      AttributeValue value = values.get(assignment.group(2));
      item.put(names.getOrDefault(assignment.group(1), assignment.group(1)), value);
    }
    Matcher addition = ADDITION.matcher(expression);
    while (addition.find()) {
      item.merge(
          names.getOrDefault(addition.group(1), addition.group(1)),
          values.get(addition.group(2)),
          BulkLoad::sum);
    }
  }

  private static AttributeValue sum(AttributeValue a, AttributeValue b) {
    if (a.n() != null) {
      return AttributeValue.fromN(Long.toString(Long.parseLong(a.n()) + Long.parseLong(b.n())));
    }
    Set<String> all = new HashSet<>(a.ns());
    all.addAll(b.ns());
    return AttributeValue.fromNs(List.copyOf(all));
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      List<WriteRequest> puts =
          waiting.values().stream()
              .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
              .toList();
      client.batchWriteItem(r -> r.requestItems(Map.of(table, puts)));
      waiting.clear();
    }
  }

  void finish() {
    updated.values().forEach(this::put);
    flush();
  }
}
