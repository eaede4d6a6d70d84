package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsreel.lambda.Api.Answer;
import newsreel.lucene.MemoryFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class SearchTest {
  @RegisterExtension final Api api = new Api();
  @TempDir Path folder;

  private @Nullable SearchedApi searched;

  @BeforeEach
  void open() {
    searched = new SearchedApi(api, new MemoryFiles(api.clock), folder);
  }

  private void index() {
    Objects.requireNonNull(searched).index();
  }

  private String store(String headline, String more) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\", \"language\": \"en\"%s}".formatted(headline, more));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    index();
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
  void articlesAndVideosAreFoundByTheirWords() {
    store("Old lighthouse sold", published("2024-01-01"));
    store(
        "Ferry runs again",
        published("2025-01-01")
            + ", \"images\": [{\"caption\": \"The lighthouse at dusk\"}], \"videos\":"
            + " [{\"title\": \"Night at the lighthouse\", \"uploadedAt\":"
            + " \"2026-01-01T00:00:00Z\"}]");

    assertThat(found(query("LIGHTHOUSE") + "&order=newest"))
        .containsExactly("Night at the lighthouse", "Ferry runs again", "Old lighthouse sold");
    assertThat(found(query("lighthouses") + "&type=article"))
        .as("a headline tells more than a caption")
        .containsExactly("Old lighthouse sold", "Ferry runs again");
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
    index();
    assertThat(found(query("gulls cormo"))).containsExactly("Clip");

    api.send("DELETE", "/v1/videos/" + video + "/tracks/en", "", "");
    index();
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
    index();
    assertThat(found(query("storm"))).containsExactly("Public storm");

    api.clock.advance(Duration.ofMinutes(59));
    api.wake();
    index();
    assertThat(found(query("storm"))).containsExactly("Public storm");

    api.clock.advance(Duration.ofMinutes(1));
    assertThat(found(query("storm"))).containsExactlyInAnyOrder("Secret storm", "Public storm");
  }

  @Test
  void anEditIsFoundWhenTheIndexHasFollowedAndFiltersHoldAtOnce() {
    String id = store("Storm warning", ", \"topic\": {\"name\": \"Coast\"}");
    api.send(
        "PATCH",
        "/v1/articles/" + id,
        "application/merge-patch+json",
        "{\"headline\": \"Calm\", \"topic\": {\"name\": \"City\"}}");
    assertThat(found(query("storm") + "&topic=coast")).isEmpty();
    index();
    assertThat(found(query("storm"))).isEmpty();
    assertThat(found(query("calm"))).containsExactly("Calm");
  }

  @Test
  void theAnswerSaysHowWellTheWordsWereFoundAndWhere() {
    store(
        "Mishustin <visits> China",
        ", \"description\": \"A visit\", \"authors\": [{\"name\": \"Jo Okafor\"}]");
    Answer answer = api.get(query("mishoustin visit") + "&highlight=true&facets=author,topic");
    assertThat(answer.json().at("/match").asString()).isEqualTo("similar");
    assertThat(answer.json().at("/results/0/highlight/headline").asString())
        .isEqualTo("<mark>Mishustin</mark> &lt;<mark>visits</mark>&gt; China");
    assertThat(answer.json().at("/results/0/highlight/description").asString())
        .isEqualTo("A <mark>visit</mark>");
    assertThat(answer.json().at("/facets/author/0/value").asString()).isEqualTo("Jo Okafor");
    assertThat(answer.json().at("/facets/topic")).isEmpty();
    assertThat(found("/v1/search?author=jo+okafor&facets=year")).hasSize(1);
  }

  @Test
  void whatIsTypedIsCompleted() {
    store(
        "Harbour opens",
        ", \"topic\": {\"name\": \"Harbours\"}, \"authors\": [{\"name\": \"Ana Harbo\"}]");
    JsonNode found = api.get("/v1/suggest?q=harb").json();
    assertThat(found.at("/headlines/0/text").asString()).isEqualTo("Harbour opens");
    assertThat(found.at("/people/0/name").asString()).isEqualTo("Ana Harbo");
    assertThat(found.at("/topics/0/value").asString()).isEqualTo("harbours");
    assertThat(api.get("/v1/suggest").status()).isEqualTo(400);
  }

  @Test
  void aPageForPeopleFindsTheSame() {
    store("Harbour opens", "");
    assertThat(api.get("/search?q=harbours").text()).contains("Harbour opens");
    assertThat(api.get("/search").status()).isEqualTo(200);
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
      strings = {
        "",
        "?q=",
        "?q=%E2%80%94",
        "?q=-a",
        "?q=a&type=topic",
        "?q=a&cursor=AAAA",
        "?q=a&limit=0",
        "?q=a&order=oldest",
        "?q=a&facets=colour",
        "?q=a&highlight=false"
      })
  void whatIsWrongWithASearchIsNamed(String query) {
    Answer answer = api.get("/v1/search" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/pointer").asString())
        .isIn("q", "type", "cursor", "limit", "order", "facets", "highlight");
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
