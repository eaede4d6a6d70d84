package newsreel.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import newsreel.local.template.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions as Lambda has them, wired to this process's DynamoDB. */
final class WiredHandlers implements LocalServer.Handlers {
  @Override
  public RequestStreamHandler handler(Function function, DynamoDbClient client, Clock clock)
      throws IOException {
    try {
      Class<?> wiring = Class.forName("newsreel.lambda.Wiring");
      Object wired =
          wiring
              .getConstructor(DynamoDbClient.class, Map.class, Clock.class)
              .newInstance(client, function.environment(), clock);
      return Class.forName(function.handler())
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(wiring)
          .newInstance(wired);
    } catch (ReflectiveOperationException absent) {
      throw new IOException(
          "template.yaml names " + function.handler() + ", which is no function that can be made",
          absent);
    }
  }
}
