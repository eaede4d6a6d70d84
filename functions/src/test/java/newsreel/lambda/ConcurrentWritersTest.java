package newsreel.lambda;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * Eight writers store, patch and withdraw the same articles side by side: some writes each, or the
 * seconds of the system property {@code newsreel.concurrent.seconds} on fifty articles.
 */
final class ConcurrentWritersTest {
  private static final int SECONDS = Integer.getInteger("newsreel.concurrent.seconds", 0);
  private static final int WRITERS = 8;
  private static final int WRITES = 30;
  private static final int ARTICLES = SECONDS > 0 ? 50 : 10;

  @RegisterExtension final Api api = new Api();

  private enum Kind {
    STORE,
    PATCH,
    WITHDRAW
  }

  /**
   * A write that was answered with success.
   *
   * @param revision as the answer has it; 0 where it has none
   * @param value what the writer set, which no other writer sets
   */
  private record Acknowledged(Kind kind, String article, int revision, String value) {}

  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  @Timeout(180)
  void everyAcknowledgedWriteIsInTheHistoryOnceAndTheirOrderExplainsTheEnd() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(threads.submit(() -> write(writer)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(acknowledged).extracting(Acknowledged::kind).contains(Kind.values());
    for (int i = 0; i < ARTICLES; i++) {
      explain("article-" + i);
    }
  }

  private void write(int writer) {
    Random random = new Random(writer);
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    for (int i = 0; i < WRITES || System.nanoTime() < end; i++) {
      String article = "article-" + random.nextInt(ARTICLES);
      String path = "/v1/articles/" + article;
      String value = writer + "-" + i;
      int dice = random.nextInt(10);
      Kind kind = dice < 5 ? Kind.STORE : dice < 8 ? Kind.PATCH : Kind.WITHDRAW;
      Answer answer =
          switch (kind) {
            case STORE ->
                api.send(
                    "PUT", path, "application/json", "{\"headline\": \"%s\"}".formatted(value));
            case PATCH ->
                api.send(
                    "PATCH",
                    path,
                    "application/merge-patch+json",
                    "{\"withdrawn\": null, \"description\": \"%s\"}".formatted(value));
            case WITHDRAW -> api.send("DELETE", path, "", "");
          };
      // 404: not stored yet; 409: withdrawn; 503: the others were faster each time.
      assertThat(answer.status()).as(answer.text()).isIn(200, 201, 204, 404, 409, 503);
      if (answer.status() < 300) {
        int revision = answer.status() == 204 ? 0 : answer.json().at("/revision").asInt();
        acknowledged.add(new Acknowledged(kind, article, revision, value));
      }
    }
  }

  private void explain(String article) {
    Map<Integer, List<String>> history = history(article);
    Map<Integer, Acknowledged> writes = new TreeMap<>();
    int withdrawals = 0;
    for (Acknowledged write : acknowledged) {
      if (write.article().equals(article)) {
        if (write.kind() == Kind.WITHDRAW) {
          withdrawals++;
        } else {
          assertThat(writes.put(write.revision(), write)).as("two writes of a revision").isNull();
        }
      }
    }
    assertThat(history.keySet()).containsAll(writes.keySet());

    String headline = "";
    String description = "";
    boolean withdrawn = false;
    int expected = 1;
    for (Map.Entry<Integer, List<String>> entry : history.entrySet()) {
      assertThat(entry.getKey()).as("no revision is missing").isEqualTo(expected++);
      Acknowledged write = writes.get(entry.getKey());
      if (write == null) {
        assertThat(entry.getValue()).as("only a withdrawal").containsExactly("availability");
        withdrawn = true;
        withdrawals--;
      } else if (write.kind() == Kind.STORE) {
        headline = write.value();
      } else {
        description = write.value();
        withdrawn = false;
      }
    }
    assertThat(withdrawals).as("withdrawals acknowledged beyond those made").isNotNegative();

    if (!history.isEmpty()) {
      JsonNode end = api.get("/v1/preview/articles/" + article).json();
      assertThat(end.at("/revision").asInt()).isEqualTo(history.size());
      assertThat(end.at("/headline").asString()).isEqualTo(headline);
      assertThat(end.at("/description").asString("")).isEqualTo(description);
      assertThat(end.has("withdrawn")).isEqualTo(withdrawn);
    }
  }

  /** What each revision changed, all of them, by number. */
  private Map<Integer, List<String>> history(String article) {
    Map<Integer, List<String>> history = new TreeMap<>();
    api.dynamo
        .client()
        .queryPaginator(
            q ->
                q.tableName(api.dynamo.tableName())
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :revision)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS("ARTICLE#" + article),
                            ":revision", AttributeValue.fromS("REVISION#"))))
        .items()
        .forEach(
            item ->
                history.put(
                    Integer.valueOf(requireNonNull(item.get("revision")).n()),
                    item.getOrDefault("changed", AttributeValue.fromL(List.of())).l().stream()
                        .map(AttributeValue::s)
                        .toList()));
    return history;
  }
}
