package newsreel.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function that can be called as Lambda calls it, by many threads at once.
 *
 * @param name logical id in the template
 * @param free how many more may run at once
 */
public record Invocable(String name, RequestStreamHandler handler, Semaphore free) {
  /** More would only wait for each other in the embedded DynamoDB, with a thread's memory each. */
  private static final int CONCURRENT = 16;

  public Invocable(String name, RequestStreamHandler handler) {
    this(name, handler, new Semaphore(CONCURRENT, true));
  }

  /**
   * @param limit after which the function's answer is no longer waited for, waiting for other
   *     invocations included. The function is not interrupted: that could leave a lock of the
   *     embedded DynamoDB taken for good
   * @throws ExecutionException for what the function threw
   * @throws TimeoutException when the limit has passed
   */
  public byte[] invoke(byte[] event, String requestId, Duration limit)
      throws ExecutionException, TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    if (!free.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException();
    }
    long left = deadline - System.nanoTime();
    InvocationContext context =
        new InvocationContext(name, requestId, Clock.systemUTC().instant().plusNanos(left));
    FutureTask<byte[]> task =
        new FutureTask<>(
            () -> {
              try {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                handler.handleRequest(new ByteArrayInputStream(event), answer, context);
                return answer.toByteArray();
              } finally {
                free.release();
              }
            });
    // A platform thread, as in Lambda.
    Thread.ofPlatform().name(name).daemon().start(task);
    return task.get(left, TimeUnit.NANOSECONDS);
  }
}
