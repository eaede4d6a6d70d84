package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Batches for which the time is short. */
class PropagateTest {
  @RegisterExtension final Api api = new Api();

  private List<String> articles(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String json =
          """
          {"headline": "Harbour %d", "topic": {"name": "Shipping"},
           "authors": [{"name": "Mara Lind"}]}\
          """
              .formatted(i);
      ids.add(
          api.send("POST", "/v1/articles", "application/json", json).json().at("/id").asString());
    }
    return ids;
  }

  /**
   * @param left milliseconds, of which each look at the clock takes 20 seconds
   * @return the numbers of those that are to come again
   */
  private List<String> propagate(List<String> ids, int left) throws IOException {
    ObjectNode event = Api.JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (String id : ids) {
      ObjectNode change = records.addObject().putObject("dynamodb").put("SequenceNumber", id);
      ObjectNode keys = change.putObject("Keys");
      keys.putObject("pk").put("S", "ARTICLE#" + id);
      keys.putObject("sk").put("S", "META");
    }
    AtomicInteger clock = new AtomicInteger(left);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new PropagateFunction(api.wiring())
        .handleRequest(
            new ByteArrayInputStream(Api.JSON.writeValueAsBytes(event)),
            answer,
            new NoContext() {
              @Override
              public int getRemainingTimeInMillis() {
                return clock.getAndAdd(-20_000);
              }
            });
    List<String> again = new ArrayList<>();
    for (JsonNode failure : Api.JSON.readTree(answer.toString(UTF_8)).path("batchItemFailures")) {
      again.add(failure.path("itemIdentifier").asString());
    }
    return again;
  }

  private int counted() {
    return api.get("/v1/topics").json().at("/topics/0/articleCount").asInt();
  }

  private int found() {
    return api.get("/v1/articles?author=mara+lind").json().path("articles").size();
  }

  @Test
  void whatThereIsNoTimeForComesAgainAndNothingElse() throws IOException {
    List<String> left = articles(4);
    List<Integer> lengths = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> again = propagate(left, 60_000);
      lengths.add(left.size());
      left =
          again.isEmpty() ? List.of() : left.subList(left.indexOf(again.getFirst()), left.size());
    }
    assertThat(lengths).containsExactly(4, 3, 2);
    assertThat(counted()).isEqualTo(4);
    assertThat(found()).isEqualTo(4);
  }

  @Test
  void theFirstIsReachedHoweverShortTheTimeIs() throws IOException {
    List<String> ids = articles(2);
    assertThat(propagate(ids, 0)).containsExactly(ids.getLast());
    assertThat(counted()).isEqualTo(1);
    assertThat(found()).isEqualTo(1);
  }

  @Test
  void aBatchForWhichThereIsTimeIsDoneAtOnce() throws IOException {
    List<String> ids = articles(3);
    assertThat(propagate(ids, 1_000_000)).isEmpty();
    assertThat(counted()).isEqualTo(3);
    assertThat(found()).isEqualTo(3);
  }
}
