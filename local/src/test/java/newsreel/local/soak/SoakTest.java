package newsreel.local.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsreel.local.StoredSamples;
import newsreel.local.soak.ServerProcess.Footprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** With {@code -Dnewsreel.soak.seconds=600} it goes on for ten minutes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SoakTest {
  private static final int SECONDS = Integer.getInteger("newsreel.soak.seconds", 4);

  /** Seconds from which on memory has settled, so that growth means a leak. */
  private static final int LONG = 120;

  private ServerProcess server;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(ServerProcess.canBeWatched(), "there is no /proc to watch a process by");
    server = ServerProcess.start(StoredSamples.copy(), 0);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Order(1)
  @Test
  void itAnswersACrowdWithSlowAndSilentClientsInItAndKeepsNothingOfThem() throws Exception {
    Footprint before = server.footprint();
    try (Crowd crowd = new Crowd(server)) {
      crowd.start();
      pause(SECONDS / 4);
      Footprint start = server.footprint();
      pause(SECONDS / 4);
      Footprint middle = server.footprint();
      pause(SECONDS - SECONDS / 4 * 2);
      Footprint end = server.footprint();
      Map<Integer, Long> statuses = crowd.statuses();
      System.out.printf(
          "soak of %d s: %d answers, by status %s, %d slow connections cut off, %d failures%n"
              + "  before %s%n  start  %s%n  middle %s%n  end    %s%n",
          SECONDS,
          statuses.values().stream().mapToLong(n -> n).sum(),
          statuses,
          crowd.cutOff(),
          crowd.failures().size(),
          before,
          start,
          middle,
          end);
      assertThat(crowd.failures()).isEmpty();
      // A server that gets no processor says 503 after 30 s, and goes on.
      long busy = statuses.getOrDefault(503, 0L);
      long read = statuses.getOrDefault(200, 0L);
      assertThat(statuses.keySet()).isSubsetOf(200, 201, 400, 404, 503);
      assertThat(busy).isLessThanOrEqualTo(read / 100);
      if (SECONDS >= LONG) {
        assertThat(end.memory()).isLessThan(middle.memory() * 5 / 4);
        assertThat(crowd.cutOff()).isPositive();
      }
    }
    Footprint after = settled(before);
    System.out.printf("  after  %s%n", after);
    assertThat(after.files()).isLessThanOrEqualTo(before.files() + 10);
    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 20);
  }

  /** Connections end a moment after their clients have gone. */
  private Footprint settled(Footprint before) throws Exception {
    Footprint now = server.footprint();
    for (int i = 0; i < 300 && now.files() > before.files() + 10; i++) {
      new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
      now = server.footprint();
    }
    return now;
  }

  @Order(2)
  @Test
  void aRequestThatIsUnderWayWhenItIsToldToStopIsAnswered() throws Exception {
    try (Connection connection = new Connection(server)) {
      String request = Connection.request("PUT", "/v1/videos/ferry", "{\"title\": \"Ferry\"}");
      connection.write("GET /v1/topics HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(connection.status()).isEqualTo(200);
      connection.write(request.substring(0, request.length() - 5));
      pause(1);
      server.tellToStop();
      pause(1);
      connection.write(request.substring(request.length() - 5));
      assertThat(connection.status()).isEqualTo(201);
    }
    assertThat(server.endsWithin(30)).isTrue();
  }

  private static void pause(int seconds) throws InterruptedException {
    new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
  }
}
