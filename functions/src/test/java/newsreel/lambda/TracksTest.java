package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class TracksTest {
  private static final String PAGE =
      """
      {"url": "https://news.example.org/harbour", "headline": "Harbour reopens",
       "videos": [{"title": "First ship", "duration": "166",
       "tracks": [{"language": "en", "kind": "captions", "url": "https://cdn.example.org/en.vtt"},
                  {"language": "fr", "kind": "subtitles", "url": "https://cdn.example.org/fr.vtt"}]}]}
      """;

  private static final String CAPTIONS =
      """
      WEBVTT

      00:00:01.000 --> 00:00:04.000
      <v Mara>The harbour is open.
      """;

  @RegisterExtension final Api api = new Api();
  private String video = "";

  @BeforeEach
  void storeThePage() {
    JsonNode stored = api.send("POST", "/v1/articles", "application/json", PAGE).json();
    video = "/v1/videos/" + stored.at("/videos/0/id").asString();
  }

  private Answer put(String languageAndQuery, String text) {
    return api.send("PUT", video + "/tracks/" + languageAndQuery, "text/vtt", text);
  }

  private Answer track(String language) {
    return api.get(video + "/tracks/" + language);
  }

  private String tracks() {
    return api.get(video).json().at("/tracks").toString();
  }

  @Test
  void aTrackIsKeptAndServedAsWebVtt() {
    Answer created = put("en?label=English", CAPTIONS);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("location")).isEqualTo(Api.BASE_URL + video + "/tracks/en");
    assertThat(created.text().replace(",\"repaired\":[]", "")).isEqualTo(api.get(video).text());
    assertThat(created.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(tracks())
        .isEqualTo(
            """
            [{"language":"en","kind":"captions","label":"English","url":"%s%s/tracks/en"},\
            {"language":"fr","kind":"subtitles","url":"https://cdn.example.org/fr.vtt"}]\
            """
                .formatted(Api.BASE_URL, video));
    Answer read = track("en");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("content-type")).isEqualTo("text/vtt; charset=utf-8");
    assertThat(read.text()).isEqualTo(CAPTIONS);
    assertThat(api.get(video + "/tracks/en", "if-none-match", read.header("etag")).status())
        .isEqualTo(304);
  }

  @Test
  void theSameTrackAgainChangesNothingAndAnotherTextIsANewRevision() {
    put("en", CAPTIONS);
    Answer again = put("en", CAPTIONS.replace("\n", "\r\n"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/revision").asInt()).isEqualTo(2);

    Answer changed = put("en", CAPTIONS.replace("open", "closed"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().at("/revision").asInt()).isEqualTo(3);
    assertThat(track("en").text()).contains("closed");
    assertThat(api.get(video + "?include=history").json().at("/history/0/changed").toString())
        .isEqualTo("[\"tracks\"]");
  }

  @Test
  void subRipIsToldByItsContentAndComesBackAsWebVtt() {
    String subRip = "1\r\n00:00:01,000 --> 00:00:04,000\r\nDer Hafen ist offen & frei.\r\n";
    assertThat(
            api.send("PUT", video + "/tracks/de?kind=subtitles", "application/x-subrip", subRip)
                .status())
        .isEqualTo(201);
    assertThat(track("de?kind=subtitles").text())
        .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nDer Hafen ist offen &amp; frei.\n");
    assertThat(put("de?kind=subtitles", subRip).status()).isEqualTo(200);
    assertThat(api.send("PUT", video + "/tracks/es", "text/plain", CAPTIONS).status())
        .isEqualTo(201);
  }

  @Test
  void faultsAreToldByLineAndNothingIsStored() {
    Answer refused = put("en", CAPTIONS.replace("</v>", "") + "\n00:05.000 --> 00:04.000\n1 < 2\n");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("pointer"))
        .containsExactly("line 6", "line 7");
    Answer many = put("en", "WEBVTT\n" + "\nx\n".repeat(80));
    assertThat(many.json().at("/errors")).hasSize(50);
    assertThat(many.json().at("/detail").asString()).contains("The first 50 of 80 faults");
    assertThat(track("en").status()).isEqualTo(404);
    assertThat(api.get(video).json().at("/revision").asInt()).isEqualTo(1);
  }

  @Test
  void whatPlayersShowAllTheSameIsPutRightAndTold() {
    String file = "WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nSalt & sea\n";

    Answer stored = put("en", file);

    assertThat(stored.status()).isEqualTo(201);
    assertThat(stored.json().at("/repaired").valueStream().map(r -> r.asString()))
        .containsExactly("line 2: \"Kind: captions\" left out", "line 5: & written as &amp;");
    assertThat(track("en").text())
        .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nSalt &amp; sea\n");
    assertThat(
            put("de", file.replace("Kind: captions\n", "").replace("&", "and"))
                .json()
                .at("/repaired"))
        .isEmpty();
    assertThat(
            put("fr", "WEBVTT\n" + "\n00:01.000 --> 00:02.000\na & b\n".repeat(80))
                .json()
                .at("/repaired/50")
                .asString())
        .isEqualTo("and 30 more");
  }

  @Test
  void chaptersAreHeldToTheirOwnRules() {
    assertThat(put("en?kind=chapters", CAPTIONS.replace("<v Mara>", "<MUSIC>")).status())
        .isEqualTo(422);
    assertThat(put("en?kind=chapters", CAPTIONS.replace("<v Mara>", "")).status()).isEqualTo(201);
    assertThat(tracks()).contains("\"chapters\"", "cdn.example.org/en.vtt");
  }

  @Test
  void tracksOfOneLanguageAndDifferentKindsAreKeptSideBySide() {
    String chapters = "WEBVTT\n\n00:00:00.000 --> 00:00:30.000\nThe quay\n";
    assertThat(put("en", CAPTIONS).status()).isEqualTo(201);
    Answer kept = put("en?kind=chapters", chapters);

    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.header("location")).endsWith("/tracks/en?kind=chapters");
    assertThat(tracks()).contains("/tracks/en\"", "/tracks/en?kind=chapters\"");
    assertThat(track("en").text()).isEqualTo(CAPTIONS);
    assertThat(track("en?kind=chapters").text()).isEqualTo(chapters);
    assertThat(track("en?kind=odd").status()).isEqualTo(400);

    assertThat(api.send("DELETE", video + "/tracks/en?kind=chapters", "", "").status())
        .isEqualTo(204);
    assertThat(track("en").text()).isEqualTo(CAPTIONS);
    assertThat(track("en?kind=chapters").status()).isEqualTo(404);
  }

  @Test
  void languagesAreTakenInAnyCase() {
    assertThat(put("PT-br", CAPTIONS).header("location")).endsWith("/tracks/pt-BR");
    assertThat(track("pt-BR").status()).isEqualTo(200);
    assertThat(track("pt-br").status()).isEqualTo(200);
    assertThat(put("not%20one", CAPTIONS).status()).isEqualTo(400);
    assertThat(track("not%20one").status()).isEqualTo(400);
  }

  @Test
  void whatIsNotRightInTheRequestIsRefused() {
    assertThat(put("en?kind=metadata", CAPTIONS).status()).isEqualTo(400);
    assertThat(put("en?label=", CAPTIONS).status()).isEqualTo(400);
    assertThat(put("en", "").status()).isEqualTo(400);
    assertThat(api.send("PUT", video + "/tracks/en", "application/ttml+xml", "{}").status())
        .isEqualTo(415);
    assertThat(api.send("PUT", "/v1/videos/none/tracks/en", "text/vtt", CAPTIONS).status())
        .isEqualTo(404);
    assertThat(api.get("/v1/videos/none/tracks/en").status()).isEqualTo(404);
  }

  @Test
  void aTrackIsDroppedOnceAndThePagesOwnComesBackWithThePage() {
    put("en", CAPTIONS);

    assertThat(api.send("DELETE", video + "/tracks/EN", "", "").status()).isEqualTo(204);
    assertThat(track("en").status()).isEqualTo(404);
    assertThat(tracks()).doesNotContain("\"en\"");
    assertThat(api.send("DELETE", video + "/tracks/en", "", "").status()).isEqualTo(404);
    assertThat(api.send("DELETE", "/v1/videos/none/tracks/en", "", "").status()).isEqualTo(404);

    api.send("POST", "/v1/articles", "application/json", PAGE.replace("reopens", "is open"));
    assertThat(tracks()).contains("https://cdn.example.org/en.vtt");
  }

  @Test
  void ifMatchIsOfTheTrackItself() {
    put("en", CAPTIONS);
    String tag = track("en").header("etag");
    String closed = CAPTIONS.replace("open", "closed");

    assertThat(call("PUT", "if-none-match", "*", closed).status()).isEqualTo(412);
    assertThat(call("PUT", "if-match", tag, closed).status()).isEqualTo(200);
    assertThat(call("PUT", "if-match", tag, CAPTIONS).status()).isEqualTo(412);
    assertThat(call("DELETE", "if-match", tag, "").status()).isEqualTo(412);
    assertThat(track("en").text()).contains("closed");
  }

  private Answer call(String method, String header, String value, String body) {
    return api.call(
        method,
        video + "/tracks/en",
        Map.of("content-type", "text/vtt", header, value),
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Nested
  class AKeptTrack {
    @BeforeEach
    void keep() {
      put("en", CAPTIONS);
    }

    private void isStillThere() {
      assertThat(tracks()).contains(Api.BASE_URL + video + "/tracks/en").doesNotContain("en.vtt");
      assertThat(track("en").text()).isEqualTo(CAPTIONS);
    }

    @Test
    void outlivesAReIngestOfThePage() {
      api.send("POST", "/v1/articles?force", "application/json", PAGE.replace("166", "167"));
      api.send(
          "POST",
          "/v1/articles",
          "application/json",
          PAGE.replace("reopens", "is open").replace("\"fr\"", "\"it\""));

      isStillThere();
      assertThat(tracks()).contains("\"it\"").doesNotContain("\"fr\"");
    }

    @Test
    void outlivesAPatchAndAPutOfTheVideo() {
      api.send("PATCH", video, "application/merge-patch+json", "{\"title\": \"The first ship\"}");
      isStillThere();
      api.send("PATCH", video, "application/merge-patch+json", "{\"tracks\": null}");
      isStillThere();
      Answer sentBack = api.send("PUT", video, "application/json", api.get(video).text());
      assertThat(sentBack.status()).isEqualTo(200);
      isStillThere();
      api.send("PUT", video + "?force", "application/json", "{\"title\": \"Ship\"}");
      isStillThere();
    }

    @Test
    void passesTheGateOfItsVideo() {
      String until = "{\"availableUntil\": \"2026-06-01T12:00:20Z\"}";
      api.send("PATCH", video, "application/merge-patch+json", until);
      assertThat(track("en").header("cache-control")).contains("max-age=20");
      api.clock.set(Instant.parse("2026-06-01T12:00:20Z"));
      assertThat(track("en").status()).isEqualTo(404);

      api.send("PATCH", video, "application/merge-patch+json", "{\"availableUntil\": null}");
      api.send("DELETE", video, "", "");
      assertThat(track("en").status()).isEqualTo(410);
    }
  }

  @Nested
  class ALongTrack {
    private String cues(int count, boolean random) {
      Random letters = new Random(7);
      StringBuilder text = new StringBuilder("WEBVTT\n");
      for (int i = 0; i < count; i++) {
        text.append("\n00:00:01.000 --> 00:00:02.000\n");
        for (int j = 0; j < 100; j++) {
          text.append((char) (random ? 0x4E00 + letters.nextInt(20_000) : 'a'));
        }
        text.append('\n');
      }
      return text.toString();
    }

    @Test
    void isKeptWholeBeyondTheSizeOfAnItem() {
      String text = cues(8_000, false);
      assertThat(text.length()).isGreaterThan(1_000_000);
      assertThat(put("en", text).status()).isEqualTo(201);
      assertThat(track("en").text()).isEqualTo(text);
    }

    @Test
    void isRefusedWhereItDoesNotFitAndNothingIsStored() {
      Answer refused = put("en", cues(4_000, true));
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.json().at("/detail").asString()).startsWith("The track would take");
      assertThat(api.get(video).json().at("/revision").asInt()).isEqualTo(1);
    }
  }
}
