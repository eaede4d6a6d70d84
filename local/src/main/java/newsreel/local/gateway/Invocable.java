package newsreel.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function that can be called as Lambda calls it, by many threads at once.
 *
 * @param name logical id in the template
 */
public record Invocable(String name, RequestStreamHandler handler) {
  /**
   * @param limit after which the function's answer is no longer waited for. It is not interrupted:
   *     that could leave a lock of the embedded DynamoDB taken for good
   * @throws ExecutionException for what the function threw
   * @throws TimeoutException when the limit has passed
   */
  public byte[] invoke(byte[] event, String requestId, Duration limit)
      throws ExecutionException, TimeoutException, InterruptedException {
    InvocationContext context =
        new InvocationContext(name, requestId, Clock.systemUTC().instant().plus(limit));
    FutureTask<byte[]> task =
        new FutureTask<>(
            () -> {
              ByteArrayOutputStream answer = new ByteArrayOutputStream();
              handler.handleRequest(new ByteArrayInputStream(event), answer, context);
              return answer.toByteArray();
            });
    // A platform thread, as in Lambda.
    Thread.ofPlatform().name(name).daemon().start(task);
    return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
  }
}
