package newsreel.local.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a function at once and then in a period, as EventBridge does; a failure is told. */
public final class ScheduledCalls implements AutoCloseable {
  private static final byte[] EVENT =
      "{\"detail-type\": \"Scheduled Event\"}".getBytes(StandardCharsets.UTF_8);

  private final Invocable function;
  private final Duration period;
  private final Duration limit;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private ScheduledCalls(Invocable function, Duration period, Duration limit) {
    this.function = function;
    this.period = period;
    this.limit = limit;
    this.thread = Thread.ofPlatform().name("schedule").daemon().unstarted(this::run);
  }

  /**
   * @param period from the end of one call to the next
   * @param limit of one call
   */
  public static ScheduledCalls start(Invocable function, Duration period, Duration limit) {
    ScheduledCalls calls = new ScheduledCalls(function, period, limit);
    calls.thread.start();
    return calls;
  }

  private void run() {
    try {
      do {
        call();
      } while (!closing.await(period.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void call() throws InterruptedException {
    try {
      function.invoke(EVENT, UUID.randomUUID().toString(), limit);
    } catch (ExecutionException | TimeoutException failure) {
      System.err.println(function.name() + " failed: " + failure);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt(); // who reads sites waits for them, and goes on the next time
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
