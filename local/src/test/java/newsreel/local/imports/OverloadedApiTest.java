package newsreel.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API that throttles, fails and refuses: a server of the test's own. */
class OverloadedApiTest {
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final ConcurrentLinkedQueue<Instant> arrivals = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private volatile Behaviour behaviour = number -> 201;
  @TempDir private Path folder;

  @FunctionalInterface
  interface Behaviour {
    int status(int request);
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      arrivals.add(Instant.now());
      int status = behaviour.status(requests.incrementAndGet());
      if (status == 503 || status == 429) {
        exchange.getResponseHeaders().set("retry-after", "1");
      }
      underWay.decrementAndGet();
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private ImportRun run(int pages, int parallel) throws Exception {
    ImportRun run =
        new ImportRun(
            new ImportRun.Settings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                null,
                parallel,
                folder.resolve("journal"),
                false,
                null),
            new GeneratedSource(pages, 1));
    run.run();
    return run;
  }

  @Test
  void retryAfterHoldsBackAllSendersAndNothingIsLost() throws Exception {
    behaviour = number -> number == 1 ? 503 : 201;
    ImportRun run = run(1, 1);
    assertThat(run.tally().counts().created()).isEqualTo(1);
    List<Instant> times = List.copyOf(arrivals);
    assertThat(times).hasSize(2);
    assertThat(Duration.between(times.get(0), times.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void tooManyRequestsIsObeyedAlike() throws Exception {
    behaviour = number -> number % 7 == 1 && number < 15 ? 429 : 201;
    assertThat(run(19, 4).tally().counts().created()).isEqualTo(19);
  }

  @Test
  void noMoreRequestsAreUnderWayThanAskedFor() throws Exception {
    run(60, 3);
    assertThat(mostUnderWay).hasValueBetween(1, 3);
  }

  @Test
  void aFailureIsTriedAgainAndAPageThatKeepsFailingIsCounted() throws Exception {
    behaviour = number -> number == 2 ? 500 : 201;
    assertThat(run(3, 1).tally().counts().created()).isEqualTo(3);
    assertThat(requests).hasValue(4);
  }

  @Test
  void aRefusedTokenStopsTheImport() {
    behaviour = number -> 401;
    assertThatThrownBy(() -> run(500, 4))
        .isInstanceOf(StoppedException.class)
        .hasMessageContaining("refuses the token (401)");
    assertThat(requests.get()).isLessThan(50);
  }

  @Test
  void whatIsStoredIsNotSentAgain() throws Exception {
    run(19, 4);
    requests.set(0);
    assertThat(run(19, 4).tally().counts().skipped()).isEqualTo(19);
    assertThat(requests).hasValue(0);
  }
}
