package newsreel.catalog.ports;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before another attempt: a random time up to a bound that doubles with each
 * failure, so that callers who failed together do not return together.
 *
 * @param first the bound after the first failure
 * @param longest the highest bound
 */
public record Backoff(Duration first, Duration longest) {
  public Backoff {
    if (first.compareTo(Duration.ofMillis(1)) < 0 || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("no bounds of a pause: " + first + " to " + longest);
    }
  }

  /**
   * Returns the time to wait, at least a millisecond.
   *
   * @param failures the number of failures in a row, from 1
   */
  public Duration delay(int failures) {
    long bound = first.toMillis();
    for (int i = 1; i < failures && bound < longest.toMillis(); i++) {
      bound *= 2;
    }
    // Seeded now: a seed in a snapshot would be the same in every environment.
    return Duration.ofMillis(new Random().nextLong(1, Math.min(bound, longest.toMillis()) + 1));
  }

  /**
   * Waits.
   *
   * @param failures the number of failures in a row, from 1
   * @throws UnavailableException if the thread is interrupted
   */
  public void pause(int failures) {
    try {
      Thread.sleep(delay(failures));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(e);
    }
  }
}
