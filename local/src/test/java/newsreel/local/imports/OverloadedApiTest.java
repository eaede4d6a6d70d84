package newsreel.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.local.imports.StandInApi.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An API that throttles, fails and refuses: a server of the test's own. */
class OverloadedApiTest {
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final ConcurrentLinkedQueue<Instant> arrivals = new ConcurrentLinkedQueue<>();
  @RegisterExtension private final StandInApi api = new StandInApi();
  @TempDir private Path folder;

  @FunctionalInterface
  interface Statuses {
    int status(int write);
  }

  private void answer(Statuses statuses) {
    api.answer(
        write -> {
          mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          arrivals.add(Instant.now());
          underWay.decrementAndGet();
          int status = statuses.status(write);
          return status == 201
              ? Reply.STORED
              : new Reply(status, "text/plain", "", Map.of("retry-after", "1"));
        });
  }

  private ImportRun run(int pages, int parallel) throws Exception {
    ImportRun run =
        new ImportRun(
            new ImportRun.Settings(
                api.url(),
                null,
                parallel,
                folder.resolve("journal"),
                false,
                null,
                null,
                false,
                Duration.ofMinutes(2)),
            new GeneratedSource(pages, 1));
    run.run();
    return run;
  }

  @Test
  void retryAfterHoldsBackAllSendersAndNothingIsLost() throws Exception {
    answer(number -> number == 1 ? 503 : 201);
    ImportRun run = run(1, 1);
    assertThat(run.tally().counts().created()).isEqualTo(1);
    List<Instant> times = List.copyOf(arrivals);
    assertThat(times).hasSize(2);
    assertThat(Duration.between(times.get(0), times.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void tooManyRequestsIsObeyedAlike() throws Exception {
    answer(number -> number % 7 == 1 && number < 15 ? 429 : 201);
    assertThat(run(19, 4).tally().counts().created()).isEqualTo(19);
  }

  @Test
  void noMoreRequestsAreUnderWayThanAskedFor() throws Exception {
    answer(number -> 201);
    run(60, 3);
    assertThat(mostUnderWay).hasValueBetween(1, 3);
  }

  @Test
  void aFailureIsTriedAgainAndAPageThatKeepsFailingIsCounted() throws Exception {
    answer(number -> number == 2 ? 500 : 201);
    assertThat(run(3, 1).tally().counts().created()).isEqualTo(3);
    assertThat(api.writes()).isEqualTo(4);
  }

  @Test
  void aRefusedTokenStopsTheImport() {
    answer(number -> 401);
    assertThatThrownBy(() -> run(500, 4))
        .isInstanceOf(StoppedException.class)
        .hasMessageContaining("refuses the token (401)");
    assertThat(api.writes()).isLessThan(50);
  }

  @Test
  void whatIsStoredIsNotSentAgain() throws Exception {
    run(19, 4);
    api.forget();
    assertThat(run(19, 4).tally().counts().skipped()).isEqualTo(19);
    assertThat(api.writes()).isZero();
  }
}
