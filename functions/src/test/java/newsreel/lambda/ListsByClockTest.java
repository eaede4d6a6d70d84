package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Listing;
import newsreel.catalog.TopicId;
import newsreel.lambda.Api.Answer;
import newsreel.table.DynamoCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What opens and expires enters and leaves the lists and the counts. */
final class ListsByClockTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @RegisterExtension final Api api = new Api();

  private String store(String headline, String more) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\", \"topic\": {\"name\": \"Sea\"}%s}".formatted(headline, more));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    api.propagate();
    return stored.json().at("/id").asString();
  }

  private static String time(String name, Instant at) {
    return ", \"%s\": \"%s\"".formatted(name, at);
  }

  /** Whoever may see them. */
  private List<String> standingInLists(boolean ofTopic) {
    DynamoCatalog catalog = new DynamoCatalog(api.dynamo.client(), api.dynamo.tableName());
    return catalog
        .articles(new Listing(ofTopic ? new TopicId("sea") : null, null, null, null, 50))
        .items()
        .stream()
        .map(ArticleSummary::headline)
        .toList();
  }

  private void wakeAt(Instant instant) {
    api.clock.set(instant);
    api.wake();
  }

  private JsonNode sea() {
    return api.get("/v1/topics").json().at("/topics/0");
  }

  @Test
  void whatIsEmbargoedStandsInNoListUntilShortlyBeforeAndIsShownAtItsInstant() {
    store("Now", "");
    store("Soon", time("availableFrom", NOON.plusSeconds(3600)));
    assertThat(standingInLists(false)).containsExactly("Now");

    wakeAt(NOON.plusSeconds(3600 - 601));
    assertThat(standingInLists(false)).containsExactly("Now");
    wakeAt(NOON.plusSeconds(3600 - 600));
    assertThat(standingInLists(false)).containsExactlyInAnyOrder("Now", "Soon");
    assertThat(standingInLists(true)).containsExactlyInAnyOrder("Now", "Soon");
    assertThat(headlines("/v1/articles")).containsExactly("Now");
    assertThat(api.get("/v1/articles").header("cache-control")).contains("max-age=30");
    assertThat(sea().at("/articleCount").asInt()).isEqualTo(1);

    api.clock.set(NOON.plusSeconds(3600));
    assertThat(headlines("/v1/articles")).containsExactlyInAnyOrder("Now", "Soon");
    assertThat(headlines("/v1/articles?topic=sea")).containsExactlyInAnyOrder("Now", "Soon");
    api.wake();
    assertThat(sea().at("/articleCount").asInt()).isEqualTo(2);
  }

  @Test
  void whatHasExpiredLeavesTheListsAndTheCounts() {
    store("Stays", time("publishedAt", NOON.minusSeconds(7200)));
    store(
        "Goes",
        time("publishedAt", NOON.minusSeconds(3600))
            + time("availableUntil", NOON.plusSeconds(60))
            + ", \"videos\": [{\"title\": \"Clip\"}]");
    assertThat(api.get("/v1/topics").header("cache-control")).startsWith("public, max-age=30,");
    assertThat(sea().at("/articleCount").asInt()).isEqualTo(2);
    assertThat(sea().at("/videoCount").asInt()).isEqualTo(1);
    assertThat(sea().at("/newestAt").asString()).isEqualTo("2026-06-01T11:00:00Z");

    api.clock.set(NOON.plusSeconds(59));
    assertThat(api.get("/v1/topics").header("cache-control")).startsWith("public, max-age=1,");
    api.clock.set(NOON.plusSeconds(61));
    assertThat(api.get("/v1/topics").header("cache-control")).startsWith("public, max-age=0,");
    assertThat(headlines("/v1/articles")).containsExactly("Stays");
    api.wake();

    assertThat(standingInLists(false)).containsExactly("Stays");
    assertThat(standingInLists(true)).containsExactly("Stays");
    assertThat(api.get("/v1/videos?video=true").json().at("/videos")).isEmpty();
    assertThat(sea().at("/articleCount").asInt()).isEqualTo(1);
    assertThat(sea().at("/videoCount").asInt()).isZero();
    assertThat(sea().at("/newestAt").asString()).isEqualTo("2026-06-01T10:00:00Z");
    assertThat(api.get("/sitemaps/videos.xml").text()).doesNotContain("Clip");
  }

  @Test
  void aWindowThatIsOpenedAgainBringsTheItemBackAtOnce() {
    String id = store("Ice", time("availableUntil", NOON.plusSeconds(60)));
    wakeAt(NOON.plusSeconds(60));
    assertThat(standingInLists(false)).isEmpty();

    api.send(
        "PATCH",
        "/v1/articles/" + id,
        "application/merge-patch+json",
        "{\"availableUntil\": null}");
    assertThat(headlines("/v1/articles")).containsExactly("Ice");
    api.propagate();
    assertThat(sea().at("/articleCount").asInt()).isEqualTo(1);
    api.replay();
    assertThat(headlines("/v1/articles")).containsExactly("Ice");
    assertThat(sea().at("/articleCount").asInt()).isEqualTo(1);
  }

  @Test
  void manyThatAreDueAtOnceAreAllWoken() {
    for (int i = 0; i < 60; i++) {
      api.send(
          "POST",
          "/v1/articles",
          "application/json",
          "{\"headline\": \"Story %d\"%s}"
              .formatted(i, time("availableUntil", NOON.plusSeconds(60))));
    }
    api.propagate();
    assertThat(standingInLists(false)).hasSize(50);
    wakeAt(NOON.plus(Duration.ofDays(1)));
    assertThat(standingInLists(false)).isEmpty();
  }

  @Test
  void aTopicIsCalledWhatItsNewestArticleCallsIt() {
    String old = store("Old", time("publishedAt", NOON.minusSeconds(500)));
    String id = store("New", time("publishedAt", NOON.minusSeconds(100)));
    api.send(
        "PATCH",
        "/v1/articles/" + id,
        "application/merge-patch+json",
        "{\"topic\": {\"name\": \"SEA\"}}");
    api.propagate();
    assertThat(sea().at("/name").asString()).isEqualTo("SEA");
    api.send(
        "PATCH",
        "/v1/articles/" + old,
        "application/merge-patch+json",
        "{\"topic\": {\"name\": \"sea\"}}");
    api.propagate();
    assertThat(sea().at("/name").asString()).isEqualTo("SEA");

    api.send("DELETE", "/v1/articles/" + id, "", "");
    api.propagate();
    assertThat(sea().at("/name").asString()).isEqualTo("sea");
    assertThat(sea().at("/newestAt").asString()).isEqualTo("2026-06-01T11:51:40Z");
  }

  private List<String> headlines(String path) {
    List<String> headlines = new ArrayList<>();
    api.get(path).json().at("/articles").forEach(a -> headlines.add(a.at("/headline").asString()));
    return headlines;
  }
}
