package newsreel.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduledCallsTest {
  @Test
  void aFunctionIsCalledAgainAndAgainThoughItFails() throws InterruptedException {
    CountDownLatch calls = new CountDownLatch(3);
    Invocable failing =
        new Invocable(
            "Failing",
            (in, out, context) -> {
              calls.countDown();
              throw new IOException("not now");
            });
    try (ScheduledCalls schedule =
        ScheduledCalls.start(failing, Duration.ofMillis(50), Duration.ofMinutes(1))) {
      assertThat(schedule).isNotNull();
      assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
