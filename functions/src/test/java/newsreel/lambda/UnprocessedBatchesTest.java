package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.catalog.ArticleId;
import newsreel.lambda.Api.Answer;
import newsreel.table.PartialBatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What DynamoDB leaves of a batch is asked for again. */
final class UnprocessedBatchesTest {
  @RegisterExtension final Api api = new Api();

  @Test
  void aBatchIsAnsweredWholeAndInOrderHoweverLittleIsReadAtATime() {
    List<String> ids = store(12);
    PartialBatches dynamo = limited(5);

    JsonNode answer = api.get("/v1/articles?ids=nobody," + String.join(",", ids.reversed())).json();

    assertThat(texts(answer.at("/articles"), "/id")).isEqualTo(ids.reversed());
    assertThat(answer.at("/missing/0").asString()).isEqualTo("nobody");
    assertThat(dynamo.batches()).containsExactly(13, 8, 3);
  }

  @Test
  void aBatchOfWhichNothingIsReadIsAClear503() {
    List<String> ids = store(2);
    limited(0);

    Answer answer = api.get("/v1/articles?ids=" + String.join(",", ids));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isEqualTo("1");
  }

  @Test
  void everyFacetIsFoundHoweverFewAreWrittenAtATime() {
    List<String> ids = store(1);
    PartialBatches dynamo = new PartialBatches(api.dynamo.client(), 2);
    wiring(dynamo).facetListing().articleChanged(new ArticleId(ids.getFirst()));

    assertThat(dynamo.batches()).hasSizeGreaterThan(2);
    for (String word : List.of("ice", "ships", "winter", "ports", "cold", "north")) {
      assertThat(texts(api.get("/v1/articles?keyword=" + word).json().at("/articles"), "/id"))
          .as(word)
          .isEqualTo(ids);
    }
  }

  private List<String> store(int articles) {
    return IntStream.range(0, articles)
        .mapToObj(
            i ->
                api.send(
                        "PUT",
                        "/v1/articles/icebreaker-" + i,
                        "application/json",
                        """
                        {"headline": "Icebreaker %d", "keywords":
                         ["ice", "ships", "winter", "ports", "cold", "north"]}\
                        """
                            .formatted(i))
                    .json()
                    .at("/id")
                    .asString())
        .collect(Collectors.toList());
  }

  private PartialBatches limited(int processed) {
    PartialBatches dynamo = new PartialBatches(api.dynamo.client(), processed);
    api.use(wiring(dynamo));
    return dynamo;
  }

  private Wiring wiring(PartialBatches dynamo) {
    return new Wiring(
        dynamo, Map.of("TABLE_NAME", api.dynamo.tableName(), "BASE_URL", Api.BASE_URL), api.clock);
  }

  private static List<String> texts(JsonNode list, String pointer) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.at(pointer).asString()));
    return texts;
  }
}
