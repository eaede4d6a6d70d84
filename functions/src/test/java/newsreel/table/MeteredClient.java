package newsreel.table;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A client that adds up the units that its calls take. */
public final class MeteredClient implements InvocationHandler {
  private final DynamoDbClient client;
  private final Map<Class<?>, Double> units = new HashMap<>();
  private final Map<Class<?>, Integer> calls = new HashMap<>();

  public MeteredClient(DynamoDbClient client) {
    this.client = client;
  }

  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  /** What {@code calling} takes. */
  public double unitsOf(Runnable calling) {
    units.clear();
    calls.clear();
    calling.run();
    return units.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What the requests of one type took, of those that {@link #unitsOf} measured last. */
  double lastUnitsOf(Class<?> requests) {
    return units.getOrDefault(requests, 0.0);
  }

  /** How many requests of one type there were then. */
  int lastCallsOf(Class<?> requests) {
    return calls.getOrDefault(requests, 0);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments[0] instanceof Consumer) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      Object answer = Objects.requireNonNull(method.invoke(client, metered(arguments[0])));
      double taken =
          arguments[0] instanceof TransactWriteItemsRequest transaction
              ? units(transaction)
              : consumed(answer).stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
      units.merge(arguments[0].getClass(), taken, Double::sum);
      calls.merge(arguments[0].getClass(), 1, Integer::sum);
      return answer;
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /**
   * By DynamoDB's rule: two for each KB of each item, begun or whole. DynamoDB Local rounds the sum
   * of the items instead. Items that are updated or deleted have less than a KB.
   */
  private static double units(TransactWriteItemsRequest transaction) {
    return transaction.transactItems().stream()
        .mapToDouble(
            action ->
                action.put() == null ? 2 : 2 * Math.ceil(ItemSize.of(action.put().item()) / 1024.0))
        .sum();
  }

  private static Object metered(Object request) {
    ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
    return switch (request) {
      case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case ScanRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case DeleteItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case BatchWriteItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest r -> r;
      default -> throw new AssertionError("a call that is not metered: " + request);
    };
  }

  private static List<ConsumedCapacity> consumed(Object answer) {
    return switch (answer) {
      case GetItemResponse r -> List.of(r.consumedCapacity());
      case BatchGetItemResponse r -> r.consumedCapacity();
      case ScanResponse r -> List.of(r.consumedCapacity());
      case QueryResponse r -> List.of(r.consumedCapacity());
      case UpdateItemResponse r -> List.of(r.consumedCapacity());
      case PutItemResponse r -> List.of(r.consumedCapacity());
      case DeleteItemResponse r -> List.of(r.consumedCapacity());
      case BatchWriteItemResponse r -> r.consumedCapacity();
      default -> throw new AssertionError("an answer that is not metered: " + answer);
    };
  }
}
