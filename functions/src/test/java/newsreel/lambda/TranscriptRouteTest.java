package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.lambda.Api.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What kept tracks say of a video: its transcript and chapters, where each is shown. */
final class TranscriptRouteTest {
  @RegisterExtension final Api api = new Api();

  @BeforeEach
  void storeAVideoWithTracks() {
    put(
        "/v1/videos/ship",
        "application/json",
        "{\"title\": \"First ship\", \"language\": \"en\", \"contentUrl\":"
            + " \"https://v.example.org/a.mp4\"}");
    put(
        "/v1/videos/ship/tracks/fr?kind=subtitles",
        "text/vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nLe premier navire.\n");
    put(
        "/v1/videos/ship/tracks/en?kind=captions",
        "text/vtt",
        """
        WEBVTT

        00:01.500 --> 00:02.000
        The first ship.

        00:09.000 --> 00:10.000
        It docks.
        """);
    put(
        "/v1/videos/ship/tracks/de?kind=chapters",
        "text/vtt",
        "WEBVTT\n\n00:00.000 --> 00:05.000\nAt sea\n\n00:05.000 --> 01:10.000\nIn port\n");
  }

  private void put(String path, String type, String body) {
    Answer stored = api.send("PUT", path, type, body);
    assertThat(stored.status()).as(stored.text()).isBetween(200, 201);
  }

  @Test
  void theCaptionsInTheVideosLanguageAreItsTranscript() {
    JsonNode transcript = api.get("/v1/videos/ship/transcript").json();
    assertThat(transcript.at("/language").asString()).isEqualTo("en");
    assertThat(transcript.at("/kind").asString()).isEqualTo("captions");
    assertThat(transcript.at("/paragraphs/0/start").asDouble()).isEqualTo(1.5);
    assertThat(transcript.at("/paragraphs/0/text").asString()).isEqualTo("The first ship.");

    Answer text = api.get("/v1/videos/ship/transcript?format=text");
    assertThat(text.text()).isEqualTo("The first ship.\n\nIt docks.\n");
    assertThat(text.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(api.get("/v1/videos/ship/transcript?format=text&language=fr").text())
        .isEqualTo("Le premier navire.\n");
  }

  @Test
  void whatIsNotKeptOrNotAskedRightIsNoTranscript() {
    assertThat(api.get("/v1/videos/ship/transcript?language=ja").status()).isEqualTo(404);
    assertThat(api.get("/v1/videos/ship/transcript?language=de").status()).isEqualTo(404);
    assertThat(api.get("/v1/videos/ship/transcript?language=-").status()).isEqualTo(400);
    assertThat(api.get("/v1/videos/ship/transcript?format=srt").status()).isEqualTo(400);
    assertThat(api.get("/v1/videos/unknown/transcript").status()).isEqualTo(404);
    api.send("DELETE", "/v1/videos/ship", "", "");
    assertThat(api.get("/v1/videos/ship/transcript").status()).isEqualTo(410);
  }

  @Test
  void aCardListsTheChaptersAndTellsSearchEnginesBoth() {
    Document card = Jsoup.parse(api.get("/cards/ship").text());
    assertThat(card.select(".chapters a").eachText())
        .containsExactly("0:00 At sea", "0:05 In port");
    assertThat(card.select(".chapters a").eachAttr("href")).containsExactly("#t=0", "#t=5");

    JsonNode video = Api.JSON.readTree(card.expectFirst("script[type=application/ld+json]").data());
    assertThat(video.at("/transcript").asString()).isEqualTo("The first ship.\n\nIt docks.");
    assertThat(video.at("/hasPart/1/@type").asString()).isEqualTo("Clip");
    assertThat(video.at("/hasPart/1/startOffset").asInt()).isEqualTo(5);
    assertThat(video.at("/hasPart/1/endOffset").asInt()).isEqualTo(70);
    assertThat(video.at("/hasPart/1/url").asString()).isEqualTo(Api.BASE_URL + "/cards/ship#t=5");
  }

  @Test
  void anArticlePageFoldsTheTranscriptUnderItsCardAndTellsSearchEngines() {
    Answer stored =
        api.send(
            "PUT",
            "/v1/articles/docks",
            "application/json",
            "{\"headline\": \"Docks\", \"videos\": [{\"title\": \"First ship\", \"contentUrl\":"
                + " \"https://v.example.org/b.mp4\"}]}");
    String video = stored.json().at("/videos/0/id").asString();
    put(
        "/v1/videos/" + video + "/tracks/en?kind=captions",
        "text/vtt",
        "WEBVTT\n\n00:01.500 --> 00:02.000\nThe first ship.\n");
    Document page = Jsoup.parse(api.get("/articles/docks").text());

    assertThat(page.select("details.transcript p").eachText()).containsExactly("The first ship.");
    assertThat(page.expectFirst("details.transcript").attr("lang")).isEqualTo("en");
    JsonNode article =
        Api.JSON.readTree(page.expectFirst("script[type=application/ld+json]").data());
    assertThat(article.at("/video/0/transcript").asString()).isEqualTo("The first ship.");
  }

  @Test
  void whatIsOnTheAirSaysSoAndHasNoDuration() {
    put(
        "/v1/videos/air",
        "application/json",
        "{\"title\": \"On the air\", \"live\": true, \"language\": \"fr\", \"uploadedAt\":"
            + " \"2026-05-24T08:30:00Z\", \"contentUrl\": \"https://v.example.org/live.m3u8\"}");
    Document card = Jsoup.parse(api.get("/cards/air").text());

    assertThat(card.expectFirst(".badge").text()).isEqualTo("Direct");
    assertThat(card.select("time")).isEmpty();
    JsonNode video = Api.JSON.readTree(card.expectFirst("script[type=application/ld+json]").data());
    assertThat(video.at("/publication/@type").asString()).isEqualTo("BroadcastEvent");
    assertThat(video.at("/publication/isLiveBroadcast").asBoolean()).isTrue();
    assertThat(video.at("/publication/startDate").asString()).isEqualTo("2026-05-24T08:30:00Z");
  }
}
