package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class EditingTest {
  private static final String PAGE =
      """
      {"headline": "Harbour reopens", "url": "https://news.example.org/harbour",
       "description": "After the ice.", "topic": {"name": "Shipping"},
       "body": ["The first ship came in."], "videos": [{"title": "First ship", "duration": "166"}]}
      """;

  @RegisterExtension final Api api = new Api();
  private String article = "";
  private String video = "";

  @BeforeEach
  void storeThePage() {
    JsonNode stored = store(PAGE, "").json();
    article = "/v1/articles/" + stored.at("/id").asString();
    video = "/v1/videos/" + stored.at("/videos/0/id").asString();
  }

  private Answer store(String page, String query) {
    return api.send("POST", "/v1/articles" + query, "application/json", page);
  }

  private Answer patch(String path, String patch) {
    return api.send("PATCH", path, "application/merge-patch+json", patch);
  }

  @Test
  void aPatchChangesWhatItNamesAndNullRemoves() {
    Answer patched =
        patch(
            article,
            "{\"headline\": \"Harbour open\", \"description\": null, \"body\": [\"New.\"]}");

    assertThat(patched.status()).isEqualTo(200);
    JsonNode read = api.get(article + "?include=body").json();
    assertThat(read.at("/headline").asString()).isEqualTo("Harbour open");
    assertThat(read.has("description")).isFalse();
    assertThat(read.at("/topic/name").asString()).isEqualTo("Shipping");
    assertThat(read.at("/body/0/text").asString()).isEqualTo("New.");
    assertThat(read.at("/revision").asInt()).isEqualTo(2);
  }

  @Test
  void aFieldSetByHandOutlivesAReIngestOfThePageUnlessForced() {
    patch(article, "{\"headline\": \"Harbour open\", \"description\": null}");

    String newer = PAGE.replace("Harbour reopens", "Port reopens").replace("Shipping", "Sea");
    store(newer, "");
    JsonNode kept = api.get(article).json();
    assertThat(kept.at("/headline").asString()).isEqualTo("Harbour open");
    assertThat(kept.has("description")).isFalse();
    assertThat(kept.at("/topic/name").asString()).isEqualTo("Sea");

    store(newer, "?force");
    JsonNode forced = api.get(article).json();
    assertThat(forced.at("/headline").asString()).isEqualTo("Port reopens");
    assertThat(forced.at("/description").asString()).isEqualTo("After the ice.");
  }

  @Test
  void historyTellsWhenByWhomAndWhatChanged() {
    patch(article, "{\"headline\": \"Harbour open\"}");

    String preview = article.replace("/v1/", "/v1/preview/");
    JsonNode history = api.get(preview + "?include=history").json().at("/history");
    assertThat(history).hasSize(2);
    assertThat(history.at("/0/revision").asInt()).isEqualTo(2);
    assertThat(history.at("/0/at").asString()).isEqualTo("2026-06-01T12:00:00Z");
    assertThat(history.at("/0/by").asString()).isEqualTo("desk");
    assertThat(history.at("/0/changed").toString()).isEqualTo("[\"headline\"]");
  }

  @Test
  void thePublicLearnsWhatChangedButNotWhoChangedIt() {
    patch(article, "{\"headline\": \"Harbour open\"}");
    patch(video, "{\"title\": \"The first ship\"}");

    for (String path :
        List.of(
            article + "?include=history",
            article + "?fields=history",
            "/v1/articles?include=history",
            "/v1/articles?include=history&ids=" + article.substring(13),
            video + "?include=history",
            "/v1/videos?include=history")) {
      Answer answer = api.get(path);
      assertThat(answer.text()).as(path).contains("\"changed\":").doesNotContain("\"by\":");
    }
    assertThat(api.get(video.replace("/v1/", "/v1/preview/") + "?include=history").text())
        .contains("\"by\":\"desk\"");
  }

  @Test
  void aPatchThatChangesNothingMakesNoRevision() {
    JsonNode stored = api.get(article + "?include=body").json();
    Answer same =
        patch(
            article,
            "{\"headline\": \"%s\", \"body\": %s}"
                .formatted(stored.at("/headline").asString(), stored.at("/body")));

    assertThat(same.header("newsreel-outcome")).isEqualTo("unchanged");
    assertThat(api.get(article).json().at("/revision").asInt()).isEqualTo(1);
    assertThat(patch(article, "{\"body\": [\"Other words.\"]}").header("newsreel-outcome"))
        .isEqualTo("changed");
    assertThat(
            patch(
                    video,
                    "{\"title\": \"%s\"}".formatted(api.get(video).json().at("/title").asString()))
                .header("newsreel-outcome"))
        .isEqualTo("unchanged");
  }

  @Test
  void thePreviewOfWhatIsNotPublicHasTheTagAndTheVideosOfThePutAndThePatchTakesIt() {
    Answer put =
        store(PAGE.replaceFirst("\\{", "{\"availableFrom\": \"2027-01-01T00:00:00Z\", "), "?force");
    Answer preview = api.get(article.replace("/v1/", "/v1/preview/"));

    assertThat(put.json().at("/videos")).isNotEmpty();
    assertThat(preview.header("etag")).isEqualTo(put.header("etag"));
    assertThat(ifMatch(preview.header("etag"), "{\"headline\": \"One\"}").status()).isEqualTo(200);
    assertThat(ifMatch(preview.header("etag"), "{\"headline\": \"Two\"}").status()).isEqualTo(412);
  }

  @Test
  void aWriteMayAskForWhatWasNotChangedSinceADateOrHasNotATag() {
    String etag = api.get(article).header("etag");
    String written = api.get(article).header("last-modified");

    assertThat(patchIf("if-unmodified-since", written, "{\"headline\": \"One\"}").status())
        .isEqualTo(200);
    assertThat(
            patchIf("if-unmodified-since", "Mon, 01 Jun 1998 12:00:00 GMT", "{\"headline\": \"2\"}")
                .status())
        .isEqualTo(412);
    assertThat(patchIf("if-none-match", "*", "{\"headline\": \"Three\"}").status()).isEqualTo(412);
    assertThat(patchIf("if-none-match", etag, "{\"headline\": \"Four\"}").status()).isEqualTo(200);
  }

  private Answer patchIf(String header, String value, String patch) {
    return api.call(
        "PATCH",
        article,
        Map.of("content-type", "application/merge-patch+json", header, value),
        patch.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aVideoIsEitherLiveOrHasADuration() {
    patch(video, "{\"live\": true}");
    assertThat(api.get(video).json().path("live").asBoolean()).isTrue();
    assertThat(api.get(video).json().has("duration")).isFalse();

    patch(video, "{\"duration\": \"PT3M\"}");
    assertThat(api.get(video).json().path("live").asBoolean()).isFalse();
    assertThat(api.get(video).json().path("duration").asString()).isEqualTo("PT3M");
  }

  @Test
  void aPatchOfAVideosFieldsIsRefusedWhereItIsNotRightAndNothingChanges() {
    Answer refused =
        patch(article, "{\"headline\": null, \"colour\": 1, \"images\": [{\"width\": -1}]}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors").findValuesAsString("pointer"))
        .contains("/headline", "/colour", "/images/0/width");
    assertThat(patch(article, "{\"videos\": []}").status()).isEqualTo(400);
    assertThat(api.get(article).json().at("/revision").asInt()).isEqualTo(1);
    assertThat(patch("/v1/articles/none", "{}").status()).isEqualTo(404);
  }

  @Test
  void ifMatchLetsOnlyThatChangeThroughThatKnowsTheLatest() {
    String etag = api.get(article).header("etag");
    assertThat(ifMatch(etag, "{\"headline\": \"One\"}").status()).isEqualTo(200);

    Answer lost = ifMatch(etag, "{\"headline\": \"Two\"}");

    assertThat(lost.status()).isEqualTo(412);
    assertThat(api.get(article).json().at("/headline").asString()).isEqualTo("One");
    assertThat(ifMatch("*", "{\"headline\": \"Three\"}").status()).isEqualTo(200);
    String compressed = api.get(article, "accept-encoding", "gzip").header("etag");
    assertThat(ifMatch(compressed, "{\"headline\": \"Four\"}").status()).isEqualTo(200);
    assertThat(ifMatch("W/" + api.get(article).header("etag"), "{}").status()).isEqualTo(200);
  }

  private Answer ifMatch(String tag, String patch) {
    return api.call(
        "PATCH",
        article,
        Map.of("content-type", "application/merge-patch+json", "if-match", tag),
        patch.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ifNoneMatchStarKeepsAPutFromOverwriting() {
    Answer put =
        api.call(
            "PUT",
            article,
            Map.of("content-type", "application/json", "if-none-match", "*"),
            PAGE.getBytes(StandardCharsets.UTF_8));

    assertThat(put.status()).isEqualTo(412);
  }

  @Test
  void aWithdrawnArticleIsGoneWithReasonAndReplacementUntilItIsRestored() {
    assertThat(
            api.send("DELETE", article + "?reason=Wrong+port&replacedBy=harbour-2", "", "")
                .status())
        .isEqualTo(204);

    Answer gone = api.get(article);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.json().at("/type").asString()).isEqualTo("urn:problem:newsreel:withdrawn");
    assertThat(gone.json().at("/detail").asString()).isEqualTo("Wrong port");
    assertThat(gone.json().at("/replacedBy").asString()).isEqualTo("harbour-2");
    assertThat(api.get("/v1/articles").json().at("/articles")).isEmpty();
    assertThat(api.get(article + "/videos").status()).isEqualTo(410);
    assertThat(api.get(video).json().at("/articles")).isEmpty();

    Answer again = store(PAGE.replace("After the ice.", "After all."), "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().at("/detail").asString()).contains("\"withdrawn\": null");

    assertThat(patch(article, "{\"withdrawn\": null}").status()).isEqualTo(200);
    assertThat(api.get(article).status()).isEqualTo(200);
    assertThat(api.get("/v1/articles").json().at("/articles")).hasSize(1);
    assertThat(api.get(video).json().at("/articles")).hasSize(1);
  }

  @Test
  void aPreviewShowsWhatThePublicDoesNotSee() {
    api.send("DELETE", article + "?reason=Wrong", "", "");
    patch(video, "{\"availableFrom\": \"2027-01-01T00:00:00Z\"}");

    Answer preview = api.get(article.replace("/v1/", "/v1/preview/"));
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.json().at("/withdrawn/reason").asString()).isEqualTo("Wrong");
    assertThat(preview.header("cache-control")).isEqualTo("private, no-store");
    assertThat(
            api.get(video.replace("/v1/", "/v1/preview/")).json().at("/availableFrom").asString())
        .isEqualTo("2027-01-01T00:00:00Z");
    assertThat(api.get(video).status()).isEqualTo(404);
    assertThat(api.get("/v1/preview/articles/none").status()).isEqualTo(404);
  }

  @Test
  void anEditOfAVideoReachesTheArticleThatEmbedsItThroughTheStream() {
    patch(video, "{\"title\": \"The first ship\", \"duration\": \"PT1H\"}");
    api.propagate();

    JsonNode read = api.get(article).json();
    assertThat(read.at("/videos/0/title").asString()).isEqualTo("The first ship");
    assertThat(read.at("/videos/0/durationSeconds").asInt()).isEqualTo(3600);
    assertThat(read.at("/revision").asInt()).isEqualTo(2);

    api.propagate();
    assertThat(api.get(article).json()).isEqualTo(read);
  }

  @Test
  void aWithdrawnVideoLeavesTheArticlesThatEmbedIt() {
    assertThat(api.send("DELETE", video, "", "").status()).isEqualTo(204);
    api.propagate();

    assertThat(api.get(video).status()).isEqualTo(410);
    assertThat(api.get(article).json().at("/videos")).isEmpty();
    assertThat(api.get(article + "/videos").json().at("/videos")).isEmpty();
    assertThat(api.get("/v1/videos").json().at("/videos")).isEmpty();
  }

  @Test
  void topicsCountWhatIsPublicAndFollowARename() {
    api.propagate();
    JsonNode topic = api.get("/v1/topics").json().at("/topics/0");
    assertThat(topic.at("/id").asString()).isEqualTo("shipping");
    assertThat(topic.at("/articleCount").asInt()).isEqualTo(1);
    assertThat(topic.at("/videoCount").asInt()).isEqualTo(1);

    patch(article, "{\"topic\": {\"name\": \"Sea\"}}");
    api.propagate();
    assertThat(api.get("/v1/topics").json().at("/topics").findValuesAsString("name"))
        .containsExactly("Sea", "Shipping");
    api.send("DELETE", article, "", "");
    api.send("DELETE", video, "", "");
    api.propagate();
    assertThat(api.get("/v1/topics").json().at("/topics")).isEmpty();
  }
}
