package newsreel.sources;

import java.time.Duration;
import java.time.Instant;
import newsreel.catalog.ports.UnavailableException;

/** Waits, so that a host is asked no sooner than it wants. */
@FunctionalInterface
public interface Pause {
  Pause SLEEP =
      (now, until) -> {
        try {
          Thread.sleep(Duration.between(now, until));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new UnavailableException(e);
        }
      };

  /**
   * @param until later than {@code now}
   */
  void wait(Instant now, Instant until);
}
