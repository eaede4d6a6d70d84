package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Four writers, the stream and a reader side by side: some changes, or for as many seconds as the
 * system property {@code newsreel.sync.seconds} says.
 */
final class SyncUnderLoadTest {
  private static final int SECONDS = Integer.getInteger("newsreel.sync.seconds", 0);
  private static final int CHANGES = 200;
  private static final int ARTICLES = SECONDS > 0 ? 400 : 20;
  private static final int WRITERS = 4;

  @RegisterExtension final Api api = new Api();

  private final AtomicInteger left = new AtomicInteger(CHANGES);
  private final Map<String, JsonNode> copy = new HashMap<>();
  private final Map<String, Integer> told = new HashMap<>();
  private int deletions;
  private String cursor = "";

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void theReadersCopyEqualsTheStoreAtTheEnd() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(i);
        writers.add(threads.submit(() -> write(random)));
      }
      Future<?> stream = threads.submit(() -> whileRunning(writers, api::propagate));
      Future<?> reader = threads.submit(() -> whileRunning(writers, this::sync));
      for (Future<?> writer : writers) {
        writer.get();
      }
      stream.get();
      reader.get();
    }
    api.propagate();
    sync();

    Map<String, JsonNode> store = new TreeMap<>();
    String next = "/v1/articles?limit=100";
    while (!next.isEmpty()) {
      JsonNode page = api.get(next).json();
      for (JsonNode article : page.at("/articles")) {
        String id = article.at("/id").asString();
        store.put(id, api.get("/v1/articles/" + id).json());
      }
      String more = page.at("/cursor").asString("");
      next = more.isEmpty() ? "" : "/v1/articles?limit=100&cursor=" + more;
    }
    assertThat(store).isNotEmpty();
    assertThat(deletions).isPositive();
    assertThat(new TreeMap<>(copy)).isEqualTo(store);
    System.out.printf(
        "%d changes: the copy of %d articles is the store%n",
        CHANGES - WRITERS - left.get(), store.size());
  }

  private void whileRunning(List<Future<?>> writers, Runnable step) {
    while (writers.stream().anyMatch(writer -> !writer.isDone())) {
      step.run();
    }
  }

  /** Publishes, edits, withdraws and restores articles, at random. */
  private void write(Random random) {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (left.getAndDecrement() > 0 || System.nanoTime() < end) {
      String id = "article-" + random.nextInt(ARTICLES);
      int step = random.nextInt(10);
      Answer answer =
          step < 5
              ? api.send(
                  "PUT",
                  "/v1/articles/" + id,
                  "application/json",
                  "{\"headline\": \"H%d\", \"topic\": {\"name\": \"T%d\"}}"
                      .formatted(random.nextInt(), random.nextInt(3)))
              : step < 7
                  ? api.send("DELETE", "/v1/articles/" + id, "", "")
                  : api.send(
                      "PATCH",
                      "/v1/articles/" + id,
                      "application/merge-patch+json",
                      "{\"withdrawn\": null, \"commentCount\": %d}"
                          .formatted(random.nextInt(1000)));
      assertThat(answer.status()).as(answer.text()).isIn(200, 201, 204, 404, 409);
    }
  }

  private void sync() {
    boolean more = true;
    while (more) {
      Answer answer =
          api.get(
              "/v1/changes?types=article&limit=100"
                  + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      for (JsonNode change : answer.json().at("/changes")) {
        String id = change.at("/id").asString();
        int revision = change.at("/revision").asInt();
        assertThat(revision).as(id).isGreaterThanOrEqualTo(told.getOrDefault(id, 0));
        told.put(id, revision);
        if (change.at("/action").asString().equals("upsert")) {
          copy.put(id, change.at("/article"));
        } else {
          copy.remove(id);
          deletions++;
        }
      }
      cursor = answer.json().at("/cursor").asString();
      more = answer.json().at("/more").asBoolean();
    }
  }
}
