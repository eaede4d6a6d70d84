package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class BackoffTest {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(20));

  @Property(tries = 300)
  void aPauseIsAtLeastAMillisecondAndNeverLongerThanTheLongest(
      @ForAll @IntRange(min = 1) int failures) {
    assertThat(BACKOFF.delay(failures)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(20));
  }

  @Example
  void theBoundDoublesWithEachFailureAndThenStays() {
    assertThat(longestOf(1)).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
    assertThat(longestOf(2)).isBetween(Duration.ofMillis(160), Duration.ofMillis(200));
    assertThat(longestOf(4)).isBetween(Duration.ofMillis(640), Duration.ofMillis(800));
    assertThat(longestOf(9)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(20));
  }

  @Example
  void pausesDiffer() {
    assertThat(IntStream.range(0, 100).mapToObj(i -> BACKOFF.delay(8)).distinct().count())
        .isGreaterThan(50);
  }

  @Example
  void aThreadThatIsInterruptedGivesUpAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> BACKOFF.pause(1)).isInstanceOf(UnavailableException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  @Example
  void boundsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)).delay(3))
        .isEqualTo(Duration.ofMillis(1));
  }

  private static Duration longestOf(int failures) {
    return IntStream.range(0, 500)
        .mapToObj(i -> BACKOFF.delay(failures))
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
