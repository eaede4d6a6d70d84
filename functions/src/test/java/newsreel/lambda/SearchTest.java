package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class SearchTest {
  @RegisterExtension final Api api = new Api();

  private String store(String headline, String more) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\"%s}".formatted(headline, more));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    api.propagate();
    return stored.json().at("/id").asString();
  }

  private static String published(String day) {
    return ", \"publishedAt\": \"%sT10:00:00Z\"".formatted(day);
  }

  private static String query(String text) {
    return "/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> found(String pathAndQuery) {
    Answer answer = api.get(pathAndQuery);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    for (JsonNode result : answer.json().at("/results")) {
      names.add(result.path("headline").asString(result.path("title").asString("")));
    }
    return names;
  }

  @Test
  void articlesAndVideosAreFoundByTheirWordsNewestFirst() {
    store("Old lighthouse sold", published("2024-01-01"));
    store(
        "Ferry runs again",
        published("2025-01-01")
            + ", \"images\": [{\"caption\": \"The lighthouse at dusk\"}], \"videos\":"
            + " [{\"title\": \"Night at the lighthouse\", \"uploadedAt\":"
            + " \"2026-01-01T00:00:00Z\"}]");

    assertThat(found(query("LIGHTHOUSE")))
        .containsExactly("Night at the lighthouse", "Ferry runs again", "Old lighthouse sold");
    assertThat(found(query("lighthouse") + "&type=article"))
        .containsExactly("Ferry runs again", "Old lighthouse sold");
    assertThat(found(query("lighthouse") + "&type=video"))
        .containsExactly("Night at the lighthouse");
    assertThat(found(query("sold lightho"))).containsExactly("Old lighthouse sold");
    assertThat(found(query("lighthouse ferry"))).containsExactly("Ferry runs again");
    assertThat(found(query("tower"))).isEmpty();
  }

  @Test
  void aResultIsAsTheListsHaveIt() {
    store("Harbour", ", \"videos\": [{\"title\": \"Quay\", \"duration\": \"5\"}]");

    assertThat(api.get(query("harbour")).json().at("/results/0"))
        .isEqualTo(api.get("/v1/articles").json().at("/articles/0"));
    assertThat(api.get(query("quay")).json().at("/results/0"))
        .isEqualTo(api.get("/v1/videos").json().at("/videos/0"));
  }

  @Test
  void aVideoIsFoundByWhatItsCaptionTrackSays() {
    String page = store("Coast", ", \"videos\": [{\"title\": \"Clip\"}]");
    String video = api.get("/v1/articles/" + page).json().at("/videos/0/id").asString();
    api.send(
        "PUT",
        "/v1/videos/" + video + "/tracks/en",
        "text/vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<i>Cormorants</i> &amp; gulls\n");
    api.propagate();
    assertThat(found(query("gulls cormo"))).containsExactly("Clip");

    api.send("DELETE", "/v1/videos/" + video + "/tracks/en", "", "");
    api.propagate();
    assertThat(found(query("gulls cormo"))).isEmpty();
  }

  @Test
  void aTopicNarrowsTheSearch() {
    store("Storm one", ", \"topic\": {\"name\": \"Coast\"}");
    store("Storm two", ", \"topic\": {\"name\": \"City\"}");
    assertThat(found(query("storm") + "&topic=city")).containsExactly("Storm two");
    assertThat(found(query("storm") + "&topic=none")).isEmpty();
  }

  @Test
  void whatIsNotPublicIsNotFoundAndTheCursorDoesNotNameIt() {
    store("Public storm", published("2026-05-01"));
    store(
        "Secret storm", ", \"availableFrom\": \"2026-06-01T13:00:00Z\"" + published("2026-05-02"));
    String withdrawn = store("Withdrawn storm", published("2026-05-03"));
    api.send("DELETE", "/v1/articles/" + withdrawn, "", "");
    assertThat(found(query("storm"))).as("before the stream").containsExactly("Public storm");
    api.propagate();
    assertThat(found(query("storm"))).containsExactly("Public storm");

    api.clock.advance(Duration.ofMinutes(59));
    api.wake();
    assertThat(found(query("storm"))).containsExactly("Public storm");

    api.clock.advance(Duration.ofMinutes(1));
    assertThat(found(query("storm"))).containsExactly("Secret storm", "Public storm");
  }

  @Test
  void anArticleIsFoundByWhatItSaysNowAtOnce() {
    String id = store("Storm warning", "");
    api.send(
        "PATCH", "/v1/articles/" + id, "application/merge-patch+json", "{\"headline\": \"Calm\"}");
    assertThat(found(query("storm"))).isEmpty();
    api.propagate();
    assertThat(found(query("storm"))).isEmpty();
    assertThat(found(query("calm"))).containsExactly("Calm");
  }

  @Test
  void aSearchPagesThroughEverythingOnce() {
    for (int i = 0; i < 7; i++) {
      store("Storm " + i, published("2026-01-0" + (i % 3 + 1)));
    }
    List<String> read = new ArrayList<>();
    String next = query("storm") + "&limit=2";
    while (!next.isEmpty()) {
      Answer page = api.get(next);
      page.json().at("/results").forEach(r -> read.add(r.at("/headline").asString()));
      next = page.header("link").replaceFirst("^<" + Api.BASE_URL + "(.*)>.*$", "$1");
    }
    assertThat(read).hasSize(7).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?q=", "?q=%E2%80%94", "?q=a&type=topic", "?q=a&cursor=AAAA", "?q=a&limit=0"})
  void whatIsWrongWithASearchIsNamed(String query) {
    Answer answer = api.get("/v1/search" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/pointer").asString())
        .isIn("q", "type", "cursor", "limit");
  }

  @Test
  void aSearchForTooManyWordsIsRefused() {
    StringBuilder words = new StringBuilder("a");
    for (int i = 0; i < 16; i++) {
      words.append('+').append(i);
    }
    assertThat(api.get("/v1/search?q=" + words).status()).isEqualTo(400);
  }
}
