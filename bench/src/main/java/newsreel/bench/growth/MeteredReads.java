package newsreel.bench.growth;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** A client that adds up the read units of its calls. */
final class MeteredReads implements InvocationHandler {
  private final DynamoDbClient client;
  private double units;

  MeteredReads(DynamoDbClient client) {
    this.client = client;
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  /** Since it was asked last. */
  double units() {
    double taken = units;
    units = 0;
    return taken;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments[0] instanceof Consumer) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
    Object request =
        switch (arguments[0]) {
          case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
          case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
          case QueryRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
          default -> throw new IllegalStateException("no read: " + arguments[0]);
        };
    try {
      Object answer = Objects.requireNonNull(method.invoke(client, request));
      units +=
          switch (answer) {
            case GetItemResponse r -> r.consumedCapacity().capacityUnits();
            case QueryResponse r -> r.consumedCapacity().capacityUnits();
            case BatchGetItemResponse r ->
                r.consumedCapacity().stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
            default -> throw new IllegalStateException("no answer to a read: " + answer);
          };
      return answer;
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }
}
