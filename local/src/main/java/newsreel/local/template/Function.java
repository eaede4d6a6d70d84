package newsreel.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function.
 *
 * @param name logical id
 * @param handler class name
 * @param environment as the function sees it
 * @param stream what it reads of a table's stream, where it does
 * @param queues logical ids of those that it reads
 * @param period in which it is called, where it is
 */
public record Function(
    String name,
    String handler,
    Map<String, String> environment,
    List<Route> routes,
    @Nullable Stream stream,
    List<String> queues,
    @Nullable Duration period) {
  public Function {
    queues = List.copyOf(queues);
    environment = Map.copyOf(environment);
    routes = List.copyOf(routes);
  }

  /**
   * A table's stream as the source of events.
   *
   * @param table logical id
   * @param batchSize records at most in one event
   * @param bisect whether a batch that fails comes again in halves
   * @param maximumRetryAttempts of one batch, after which its records are given up
   */
  public record Stream(String table, int batchSize, boolean bisect, int maximumRetryAttempts) {}
}
