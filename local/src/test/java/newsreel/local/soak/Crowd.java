package newsreel.local.soak;

import java.io.IOException;
import java.net.SocketException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Many clients at once: {@value #READERS} that ask and wait, and among them such as send a byte now
 * and then, say nothing, or go away in the middle.
 */
final class Crowd implements AutoCloseable {
  static final int READERS = 200;
  private static final int SLOW = 20;
  private static final int MILLIS_BETWEEN_REQUESTS = 1_000;
  private static final int MILLIS_BETWEEN_BYTES = 500;

  private static final String[] READS = {
    "/v1/articles?limit=5",
    "/v1/articles/lighthouse-lens-returns-5d367c607c35",
    "/v1/articles/lighthouse-lens-returns-5d367c607c35/videos",
    "/v1/videos",
    "/v1/topics",
    "/v1/changes",
    "/v1/articles/no-such-article",
    "/v1/articles?limit=many",
    "/cards/first-light-62f9f3075010",
    "/feeds/videos.rss",
    "/"
  };

  private static final String HEADERS =
      String.join("\r\n", "GET /v1/articles HTTP/1.1", "Host: localhost", "X-Slow: ");
  private static final String BODY =
      String.join(
          "\r\n",
          "POST /v1/extract HTTP/1.1",
          "Host: localhost",
          "Content-Type: text/plain",
          "Content-Length: 100000",
          "",
          "");

  private final ServerProcess server;
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final LongAdder cutOff = new LongAdder();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  @FunctionalInterface
  private interface Client {
    void visit(Connection connection) throws IOException, InterruptedException;
  }

  Crowd(ServerProcess server) {
    this.server = server;
  }

  /** Every client after one that has loaded the server's classes: that is no load. */
  void start() throws IOException {
    try (Connection first = new Connection(server)) {
      for (String path : READS) {
        first.write(Connection.request("GET", path, ""));
        first.status();
      }
    }
    for (int i = 0; i < READERS; i++) {
      run(this::readOverOneConnection);
    }
    for (int i = 0; i < SLOW; i++) {
      run(connection -> trickle(connection, HEADERS));
      run(connection -> trickle(connection, BODY));
      run(this::sayNothing);
      run(this::goAwayInTheMiddle);
    }
  }

  private void run(Client client) {
    var _ =
        clients.submit(
            () -> {
              while (isOn(0)) {
                try (Connection connection = new Connection(server)) {
                  open.add(connection);
                  client.visit(connection);
                  open.remove(connection);
                } catch (IOException failure) {
                  if (isOn(0)) {
                    failures.add(failure.toString());
                  }
                }
              }
              return null;
            });
  }

  /** Waits that long; false where the end came. */
  private boolean isOn(long millis) throws InterruptedException {
    return !end.await(millis, TimeUnit.MILLISECONDS);
  }

  private void readOverOneConnection(Connection connection)
      throws IOException, InterruptedException {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (isOn(random.nextInt(2 * MILLIS_BETWEEN_REQUESTS))) {
      boolean writes = random.nextInt(20) == 0;
      connection.write(
          writes
              ? Connection.request(
                  "PUT", "/v1/videos/ferry-" + random.nextInt(50), "{\"title\": \"Ferry\"}")
              : Connection.request("GET", READS[random.nextInt(READS.length)], ""));
      statuses.computeIfAbsent(connection.status(), s -> new LongAdder()).increment();
    }
  }

  private void trickle(Connection connection, String start)
      throws IOException, InterruptedException {
    connection.write(start);
    try {
      while (isOn(MILLIS_BETWEEN_BYTES)) {
        connection.write("a");
      }
    } catch (SocketException closedByTheServer) {
      cutOff.increment();
    }
  }

  private void sayNothing(Connection connection) throws IOException {
    connection.write("GET /v1/arti");
    try {
      connection.awaitEnd();
    } catch (SocketException closedByTheServer) {
      // as good as an end of the stream
    }
    cutOff.increment();
  }

  private void goAwayInTheMiddle(Connection connection) throws IOException, InterruptedException {
    connection.write(
        "PUT /v1/videos/ferry HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90\r\n\r\n{\"title\"");
    isOn(MILLIS_BETWEEN_REQUESTS);
    connection.reset();
  }

  /** Answers by status. */
  Map<Integer, Long> statuses() {
    Map<Integer, Long> sums = new TreeMap<>();
    statuses.forEach((status, count) -> sums.put(status, count.sum()));
    return sums;
  }

  /** Connections of slow and silent clients that the server ended. */
  long cutOff() {
    return cutOff.sum();
  }

  /** What clients met that did nothing wrong. */
  Queue<String> failures() {
    return failures;
  }

  /** Everyone leaves. */
  @Override
  public void close() throws IOException {
    end.countDown();
    for (Connection connection : open) {
      connection.close();
    }
    clients.close();
  }
}
