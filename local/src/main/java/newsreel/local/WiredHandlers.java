package newsreel.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import newsreel.lambda.LogSink;
import newsreel.lambda.PictureStores;
import newsreel.lambda.SearchStores;
import newsreel.lambda.Wiring;
import newsreel.local.template.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions as Lambda has them, wired to this process's DynamoDB. */
final class WiredHandlers implements LocalServer.Handlers {
  @Override
  public RequestStreamHandler handler(
      Function function,
      DynamoDbClient client,
      Clock clock,
      PictureStores pictures,
      SearchStores search)
      throws IOException {
    try {
      return Class.forName(function.handler())
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Wiring.class)
          .newInstance(
              new Wiring(
                  client,
                  function.environment(),
                  clock,
                  log(function),
                  Optional.of(pictures),
                  Optional.of(search)));
    } catch (ReflectiveOperationException absent) {
      throw new IOException(
          "template.yaml names " + function.handler() + ", which is no function that can be made",
          absent);
    }
  }

  /** What comes again from a queue is no news: the progress says how many failed. */
  private static LogSink log(Function function) {
    LogSink problems = LogSink.problemsOnly(System.err);
    return function.queues().isEmpty()
        ? problems
        : (level, line) -> {
          if (level == Level.ERROR) {
            problems.write(level, line);
          }
        };
  }
}
