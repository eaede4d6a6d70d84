package newsreel.local.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.local.gateway.Invocable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSearchTest {
  @Test
  void theWriterIsCalledOnceAtATimeByRingsAndByThePeriod(@TempDir Path data) throws Exception {
    CountDownLatch calls = new CountDownLatch(6);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (LocalSearch search = new LocalSearch(data)) {
      Invocable writer =
          new Invocable(
              "Writer",
              (in, out, context) -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                if (calls.getCount() > 4) {
                  search.stores().bell().ring();
                }
                calls.countDown();
                running.decrementAndGet();
              });
      search.start(writer, Duration.ofMillis(50));
      assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most).hasValue(1);
  }
}
