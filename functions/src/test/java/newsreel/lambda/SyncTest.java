package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class SyncTest {
  @RegisterExtension final Api api = new Api();

  /** A reader's copy of the catalogue, kept by the sync alone. */
  private final class Reader {
    final TreeMap<String, JsonNode> copy = new TreeMap<>();
    final String filter;
    String cursor = "";

    Reader(String filter) {
      this.filter = filter;
    }

    List<String> sync() {
      List<String> told = new ArrayList<>();
      boolean more = true;
      while (more) {
        Answer answer =
            api.get("/v1/changes?limit=3" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode change : answer.json().at("/changes")) {
          String type = change.at("/type").asString();
          String key = type + " " + change.at("/id").asString();
          if (change.at("/action").asString().equals("upsert")) {
            copy.put(key, change.at("/" + type));
          } else {
            assertThat(change.has(type)).isFalse();
            copy.remove(key);
          }
          told.add(change.at("/action").asString() + " " + key.replaceAll("-[0-9a-f]{12}$", ""));
        }
        cursor = answer.json().at("/cursor").asString();
        more = answer.json().at("/more").asBoolean();
      }
      return told;
    }
  }

  private String store(String headline, String more) {
    String id =
        api.send(
                "POST",
                "/v1/articles",
                "application/json",
                "{\"headline\": \"%s\"%s}".formatted(headline, more))
            .json()
            .at("/id")
            .asString();
    api.propagate();
    return id;
  }

  private void patch(String path, String patch) {
    assertThat(api.send("PATCH", path, "application/merge-patch+json", patch).status())
        .isEqualTo(200);
    api.propagate();
  }

  private void withdraw(String path) {
    assertThat(api.send("DELETE", path, "", "").status()).isEqualTo(204);
    api.propagate();
  }

  @Test
  void theFirstPageHasTheSameTagUntilSomethingChanges() {
    String ice = store("Ice", "");
    String tag = api.get("/v1/changes").header("etag");

    api.clock.advance(Duration.ofMinutes(10));
    assertThat(api.get("/v1/changes").header("etag")).isEqualTo(tag);
    assertThat(api.get("/v1/changes").header("cache-control"))
        .isEqualTo("public, max-age=2, stale-if-error=86400");
    patch("/v1/articles/" + ice, "{\"description\": \"Thaw.\"}");
    assertThat(api.get("/v1/changes").header("etag")).isNotEqualTo(tag);
  }

  @Test
  void theFirstSyncBringsAllAndTheNextOnlyWhatChanged() {
    String ice = store("Ice", ", \"videos\": [{\"title\": \"Clip\"}]");
    for (int i = 0; i < 5; i++) {
      store("Story" + i, "");
    }
    Reader reader = new Reader("");
    assertThat(reader.sync()).hasSize(7).doesNotHaveDuplicates();
    assertThat(reader.sync()).isEmpty();

    patch("/v1/articles/" + ice, "{\"headline\": \"Thaw\"}");
    withdraw("/v1/articles/" + store("Wrong", ""));

    assertThat(reader.sync())
        .containsExactlyInAnyOrder(
            "upsert article ice", "upsert video clip", "delete article wrong");
    JsonNode article = api.get("/v1/articles/" + ice).json();
    assertThat(reader.copy.get("article " + ice)).isEqualTo(article);
    JsonNode video = api.get("/v1/videos").json().at("/videos/0");
    assertThat(reader.copy.get("video " + video.at("/id").asString()))
        .isEqualTo(api.get("/v1/videos/" + video.at("/id").asString()).json());
  }

  @Test
  void anEmptySyncCostsA304() {
    store("Ice", "");
    Reader reader = new Reader("");
    reader.sync();
    Answer first = api.get("/v1/changes?cursor=" + reader.cursor);
    api.clock.advance(Duration.ofMinutes(5));

    Answer second =
        api.get("/v1/changes?cursor=" + reader.cursor, "if-none-match", first.header("etag"));

    assertThat(first.json().at("/changes")).isEmpty();
    assertThat(first.json().at("/cursor").asString()).isEqualTo(reader.cursor);
    assertThat(second.status()).isEqualTo(304);
  }

  @Test
  void anEditOfAVideoChangesItAndTheArticleThatEmbedsIt() {
    store("Ice", ", \"videos\": [{\"title\": \"Clip\"}]");
    Reader reader = new Reader("");
    reader.sync();
    String video = api.get("/v1/videos").json().at("/videos/0/id").asString();

    patch("/v1/videos/" + video, "{\"caption\": \"Cracks\"}");

    assertThat(reader.sync()).containsExactlyInAnyOrder("upsert article ice", "upsert video clip");
    assertThat(reader.copy.firstEntry().getValue().at("/videos/0/caption").asString())
        .isEqualTo("Cracks");
  }

  @Test
  void whatLeavesTheFiltersViewComesAsADelete() {
    String moved = store("Moved", ", \"topic\": {\"name\": \"Sea\"}");
    store("Other", ", \"topic\": {\"name\": \"Sky\"}");
    Reader sea = new Reader("&topic=sea&types=article");
    assertThat(sea.sync()).containsExactly("upsert article moved");

    patch("/v1/articles/" + moved, "{\"topic\": {\"name\": \"Sky\"}}");
    assertThat(sea.sync()).containsExactly("delete article moved");
    patch("/v1/articles/" + moved, "{\"topic\": {\"name\": \"Sea\"}}");
    assertThat(sea.sync()).containsExactly("upsert article moved");
    store("Again other", ", \"topic\": {\"name\": \"Sky\"}");
    assertThat(sea.sync()).isEmpty();
    withdraw("/v1/articles/" + moved);
    assertThat(sea.sync()).containsExactly("delete article moved");
  }

  @Test
  void theClockAloneBringsAndTakesAway() {
    Reader early = new Reader("");
    store(
        "Budget",
        ", \"availableFrom\": \"2026-06-01T18:00:00Z\", \"availableUntil\":"
            + " \"2026-06-03T18:00:00Z\"");
    Reader before = new Reader("");
    assertThat(before.sync()).isEmpty();
    assertThat(early.sync()).isEmpty();

    api.clock.advance(Duration.ofHours(6));
    assertThat(before.sync()).containsExactly("upsert article budget");
    assertThat(before.sync()).isEmpty();
    assertThat(new Reader("").sync()).containsExactly("upsert article budget");

    api.clock.advance(Duration.ofDays(2));
    assertThat(before.sync()).containsExactly("delete article budget");
    assertThat(before.copy).isEmpty();
    assertThat(before.sync()).isEmpty();
  }

  @Test
  void aDeleteIsToldThoughTheLogNeverSawTheItemPublic() {
    String article = "/v1/articles/unlogged";
    api.send("PUT", article, "application/json", "{\"headline\": \"Ice\"}");
    api.send("DELETE", article, "", "");
    api.propagate();
    api.send("PATCH", article, "application/merge-patch+json", "{\"withdrawn\": null}");
    Reader reader = new Reader("");
    assertThat(reader.sync()).containsExactly("upsert article unlogged");

    withdraw(article);

    assertThat(reader.sync()).containsExactly("delete article unlogged");
  }

  @Test
  void whatWasPublicForAMomentBeforeAnEmbargoIsDeletedAtOnce() {
    String article = "/v1/articles/hasty";
    api.send("PUT", article, "application/json", "{\"headline\": \"Budget\"}");
    assertThat(api.get(article).status()).isEqualTo(200);
    Reader reader = new Reader("");

    patch(article, "{\"availableFrom\": \"2027-01-01T00:00:00Z\"}");

    assertThat(reader.sync()).containsExactly("delete article hasty");
  }

  @Test
  void whatWasWithdrawnBeforeItsEmbargoEndedIsNotToldOfThen() {
    String article =
        "/v1/articles/" + store("Secret", ", \"availableFrom\": \"2026-06-01T18:00:00Z\"");
    Reader reader = new Reader("");
    reader.sync();
    withdraw(article);

    api.clock.advance(Duration.ofHours(7));

    assertThat(reader.sync()).isEmpty();
  }

  @Test
  void theSyncDoesNotTellOfWhatWasNeverPublic() {
    String secret = store("Secret", ", \"availableFrom\": \"2027-01-01T00:00:00Z\"");
    Reader reader = new Reader("");
    reader.sync();
    patch("/v1/articles/" + secret, "{\"headline\": \"Secret still\"}");
    withdraw("/v1/articles/" + secret);

    assertThat(reader.sync()).isEmpty();
  }

  @Test
  void aCursorOlderThanThirtyDaysIsGoneWithALinkToStartAgain() {
    store("Ice", "");
    Reader reader = new Reader("");
    reader.sync();
    api.clock.advance(Duration.ofDays(30).plusSeconds(1));

    Answer gone = api.get("/v1/changes?cursor=" + reader.cursor);

    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.json().at("/type").asString()).isEqualTo("urn:problem:newsreel:cursor-expired");
    assertThat(gone.json().at("/start").asString()).isEqualTo(Api.BASE_URL + "/v1/changes");
  }

  @Test
  void aCursorOfAnotherFilterIsRefused() {
    Reader reader = new Reader("&types=video");
    reader.sync();

    assertThat(api.get("/v1/changes?cursor=" + reader.cursor).status()).isEqualTo(400);
    assertThat(api.get("/v1/changes?types=video&cursor=" + reader.cursor).status()).isEqualTo(200);
    assertThat(api.get("/v1/changes?types=photo").status()).isEqualTo(400);
  }
}
