package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Several items in one answer, by their ids. */
final class BatchReadingTest {
  @RegisterExtension final Api api = new Api();

  private String store(String headline, String more) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\"%s}".formatted(headline, more));
    assertThat(stored.status()).isEqualTo(201);
    return stored.json().at("/id").asString();
  }

  @Test
  void aBatchAnswersInTheOrderAskedAndListsWhatIsMissing() {
    String a = store("A", "");
    String b = store("B", "");

    JsonNode batch = api.get("/v1/articles?ids=" + b + ",none," + a + "," + b).json();

    assertThat(batch.at("/articles").findValuesAsString("headline")).containsExactly("B", "A");
    assertThat(batch.at("/missing").toString()).isEqualTo("[\"none\"]");
    assertThat(api.get("/v1/videos?ids=none").json().at("/missing/0").asString()).isEqualTo("none");
    assertThat(api.get("/v1/articles?ids=" + "x,".repeat(101) + "y").status()).isEqualTo(200);
  }

  @Test
  void aBatchNamesMoreIdsThanFitIntoAnAddress() {
    String ice = store("Ice", ", \"videos\": [{\"title\": \"Clip\"}]");
    String snow = store("Snow", "");
    Answer batch =
        batch("articles", "?fields=id,headline", "\"%s\", \"none\", \"%s\"".formatted(snow, ice));

    assertThat(batch.status()).isEqualTo(200);
    assertThat(batch.json().at("/articles").findValuesAsString("headline"))
        .containsExactly("Snow", "Ice");
    assertThat(batch.json().at("/missing/0").asString()).isEqualTo("none");
    assertThat(batch.header("cache-control")).isEqualTo("no-store");
    String video = api.get("/v1/articles/" + ice).json().at("/videos/0/id").asString();
    assertThat(batch("videos", "", "\"" + video + "\"").json().at("/videos/0/title").asString())
        .isEqualTo("Clip");
  }

  @Test
  void aBatchGoesOnByItsCursor() {
    String ids =
        IntStream.range(0, 60)
            .mapToObj(i -> "\"" + "n".repeat(90) + i + "\"")
            .collect(Collectors.joining(","));
    Answer first = batch("articles", "", ids);
    Answer second = batch("articles", "?cursor=" + first.json().at("/cursor").asString(), ids);

    assertThat(first.json().at("/missing")).hasSize(50);
    assertThat(first.headers()).doesNotContainKey("link");
    assertThat(second.json().at("/missing")).hasSize(10);
    assertThat(second.json().has("cursor")).isFalse();
  }

  @Test
  void aCompressedBatchIsRefusedAsOne() {
    assertThat(
            api.call(
                    "POST",
                    "/v1/articles/batch",
                    Map.of("content-type", "application/json", "content-encoding", "gzip"),
                    new byte[] {31})
                .status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"ids\": [1]} | 400 | /ids/0",
        "application/json | {\"ids\": \"a\"} | 400 | /ids",
        "application/json | {\"ids\": []} | 400 | ids",
        "application/json | {\"id\": [\"a\"]} | 400 | /id",
        "application/json | {\"ids\": [\"a\" | 400 | JSON",
        "application/json | [] | 400 | object",
        "text/plain | {\"ids\": [\"a\"]} | 415 | application/json"
      })
  void aBatchThatIsNotRightIsToldWhere(String type, String body, int status, String told) {
    Answer refused = api.send("POST", "/v1/articles/batch", type, body);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.text()).contains(told);
  }

  private Answer batch(String kind, String query, String ids) {
    return api.send(
        "POST", "/v1/" + kind + "/batch" + query, "application/json", "{\"ids\": [" + ids + "]}");
  }
}
