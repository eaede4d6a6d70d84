package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class StoringTest {
  private static final String ARTICLE =
      """
      {"headline": "Harbour reopens", "url": "https://news.example.org/harbour",
       "topic": {"name": "Shipping"}, "publishedAt": "2026-05-24T10:30:00+02:00",
       "keyPoints": ["First ship in five months"], "authors": [{"name": "Mara Lind"}],
       "images": [{"url": "https://img.example.org/s.jpg", "caption": "A ship.", "credit": "EP"}],
       "body": ["The first ship came in.", "It was red."],
       "videos": [{"title": "First ship", "duration": "02:46",
                   "contentUrl": "https://video.example.org/ship.mp4?token=1"}]}
      """;

  @RegisterExtension final Api api = new Api();

  private Answer post(String json) {
    return api.send("POST", "/v1/articles", "application/json", json);
  }

  @Test
  void isCreatedWithItsAddressAndReadBackAsItWasAnswered() {
    Answer created = post(ARTICLE);

    assertThat(created.status()).isEqualTo(201);
    String id = created.json().at("/id").asString();
    assertThat(created.header("location")).isEqualTo(Api.BASE_URL + "/v1/articles/" + id);
    Answer read = api.get("/v1/articles/" + id);
    assertThat(read.json()).isEqualTo(created.json());
    assertThat(read.header("etag")).isEqualTo(created.header("etag"));
    JsonNode article = read.json();
    assertThat(article.at("/revision").asInt()).isEqualTo(1);
    assertThat(article.at("/publishedAt").asString()).isEqualTo("2026-05-24T08:30:00Z");
    assertThat(article.at("/wordCount").asInt()).isEqualTo(8);
    assertThat(article.at("/readingTime").asString()).isEqualTo("PT1M");
    assertThat(article.at("/videos/0/duration").asString()).isEqualTo("PT2M46S");
    assertThat(article.at("/videos/0/durationSeconds").asInt()).isEqualTo(166);
    assertThat(article.has("body")).isFalse();
    assertThat(api.get("/v1/articles/" + id + "?include=body").json().at("/body/1/text").asString())
        .isEqualTo("It was red.");
  }

  @Test
  void storedAgainChangesNothing() {
    Answer first = post(ARTICLE);
    Answer again = post(ARTICLE);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void storedWithAChangeIsTheNextRevisionUnderTheSameId() {
    Answer first = post(ARTICLE);
    Answer second = post(ARTICLE.replace("Harbour reopens", "Harbour reopens early"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().at("/id")).isEqualTo(first.json().at("/id"));
    assertThat(second.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(second.json().at("/headline").asString()).isEqualTo("Harbour reopens early");
  }

  @Test
  void anOlderPageDoesNotOverwriteANewerOne() {
    post(
        ARTICLE.replace(
            "{\"headline\"", "{\"modifiedAt\": \"2026-05-24T12:00:00Z\", \"headline\""));
    Answer older =
        post(
            ARTICLE
                .replace("{\"headline\"", "{\"modifiedAt\": \"2026-05-24T11:00:00Z\", \"headline\"")
                .replace("Harbour reopens", "Harbour to reopen"));

    assertThat(older.status()).isEqualTo(200);
    assertThat(older.json().at("/headline").asString()).isEqualTo("Harbour reopens");
    assertThat(older.json().at("/revision").asInt()).isEqualTo(1);
  }

  @Test
  void aVideoKnowsTheArticlesThatEmbedItAndAPageThatSaysLessTakesNothingAway() {
    String id = post(ARTICLE).json().at("/videos/0/id").asString();
    Answer other =
        post(
            """
            {"headline": "A year of ice", "videos":
              [{"contentUrl": "https://video.example.org/ship.mp4?token=1&utm_source=app"}]}
            """);

    assertThat(other.json().at("/videos/0/id").asString()).isEqualTo(id);
    assertThat(other.json().at("/videos/0/title").asString()).isEqualTo("First ship");
    JsonNode video = api.get("/v1/videos/" + id).json();
    assertThat(video.at("/articles").findValuesAsString("headline"))
        .containsExactlyInAnyOrder("Harbour reopens", "A year of ice");
    assertThat(video.at("/topic/name").asString()).isEqualTo("Shipping");
  }

  @Test
  void theUrlParameterNamesTheCanonicalUrl() {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles?url=https%3A%2F%2Fnews.example.org%2Fother",
            "application/json",
            ARTICLE);

    assertThat(stored.json().at("/url").asString()).isEqualTo("https://news.example.org/other");
    assertThat(stored.json().at("/id").asString()).startsWith("other-");
  }

  @Test
  void aPublisherBringsItsOwnIdAndSendsBackWhatItGot() {
    Answer put = api.send("PUT", "/v1/articles/harbour.2026~1", "application/json", ARTICLE);
    assertThat(put.status()).isEqualTo(201);
    assertThat(put.json().at("/id").asString()).isEqualTo("harbour.2026~1");

    Answer again =
        api.send(
            "PUT",
            "/v1/articles/harbour.2026~1",
            "application/json",
            api.get("/v1/articles/harbour.2026~1?include=body").text());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/headline").asString()).isEqualTo("Harbour reopens");
  }

  @Test
  void extractSaysWhatWouldBeStoredAndStoresNothing() {
    Answer extracted =
        api.send(
            "POST",
            "/v1/extract",
            "text/html",
            "<title>x</title><meta property='og:title' content='Ice on the lake'><p>Text.</p>");

    assertThat(extracted.status()).isEqualTo(200);
    assertThat(extracted.json().at("/headline").asString()).isEqualTo("Ice on the lake");
    assertThat(extracted.json().at("/evidence/headline/source").asString()).isNotEmpty();
    assertThat(api.get("/v1/articles").json().at("/articles")).isEmpty();
    String id = extracted.json().at("/id").asString();
    assertThat(api.get("/v1/articles/" + id).status()).isEqualTo(404);
  }

  @Test
  void aVideoComesWithoutAPage() {
    Answer created =
        api.send(
            "POST",
            "/v1/videos",
            "application/json",
            """
            {"title": "Live from the pier", "provider": {"name": "YouTube", "id": "abc123"},
             "uploadedAt": "2026-05-24T08:00:00Z"}
            """);

    assertThat(created.status()).isEqualTo(201);
    String id = created.json().at("/id").asString();
    assertThat(id).startsWith("youtube-abc123-");
    assertThat(api.get("/v1/videos/" + id).json()).isEqualTo(created.json());
    assertThat(api.get("/v1/videos").json().at("/videos/0/id").asString()).isEqualTo(id);
  }
}
