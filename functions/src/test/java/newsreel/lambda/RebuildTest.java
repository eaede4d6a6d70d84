package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import newsreel.catalog.Derived;
import newsreel.lambda.KilledAtStep.Moment;
import newsreel.table.DynamoCatalog;
import newsreel.table.DynamoInventory;
import newsreel.upkeep.Rebuild;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** What is derived is made anew from articles and videos, whatever became of it. */
class RebuildTest {
  private static final String[] TOPICS = {"Shipping", "Schools", "Weather"};

  @RegisterExtension final Api api = new Api();

  @Test
  void whateverIsLostAReaderSeesWhatWouldBeThereHadItNeverBeen() {
    fill(6);
    Map<String, JsonNode> before = seen();

    breakEverything();
    assertThat(seen()).isNotEqualTo(before);
    rebuildAll();

    assertThat(seen()).isEqualTo(before);
  }

  /** {@code -Dnewsreel.rebuild.ends=20 -Dnewsreel.rebuild.articles=100} is the long form. */
  @Test
  void aRebuildThatIsEndedAtAnyStepIsGoneOnWith() {
    fill(Integer.getInteger("newsreel.rebuild.articles", 4));
    Map<String, JsonNode> before = seen();
    breakEverything();
    Random random = new Random(17);
    int ended = 0;
    for (Derived what : Derived.values()) {
      for (int i = 0; i < Integer.getInteger("newsreel.rebuild.ends", 3); i++) {
        ended +=
            endedAfter(
                    what,
                    random.nextInt(12),
                    i % 2 == 0 ? Moment.BEFORE_THE_STEP : Moment.AFTER_THE_STEP)
                ? 1
                : 0;
      }
      rebuild(what);
    }
    api.propagate();

    assertThat(ended).isGreaterThan(2 * Derived.values().length);
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  void countsAreExactThoughItemsComeAndGoWhileTheyAreMadeAnew() {
    fill(6);
    Rebuild counts =
        new UpkeepWiring(api.wiring())
            .rebuild(new DynamoInventory(api.dynamo.client(), api.dynamo.tableName(), 60));
    long run = counts.step(Derived.COUNTS, 0, () -> false).state().run();
    int parts = 0;
    while (counts.step(Derived.COUNTS, run, () -> false).state().isRunning() && parts < 40) {
      if (parts < 4) {
        // One enters, one goes over to another topic, and one goes.
        article(100 + parts, TOPICS[parts % 2]);
        patch(parts, "{\"topic\": {\"name\": \"%s\"}}".formatted(TOPICS[(parts + 1) % 3]));
        api.send("DELETE", "/v1/articles/article-" + (5 - parts), "application/json", "");
        api.propagate();
      }
      parts++;
    }
    assertThat(parts).isGreaterThan(4);
    Map<String, JsonNode> counted = new TreeMap<>();
    counted.put("topics", api.get("/v1/topics").json());
    counted.put("weeks", weeks());

    // By the ledger alone, from nothing.
    delete(key -> key.startsWith("TOPICS") || key.startsWith("WEEKS"));
    rebuild(Derived.COUNTS);
    rebuild(Derived.WEEKS);

    assertThat(api.get("/v1/topics").json()).isEqualTo(counted.get("topics"));
    assertThat(weeks()).isEqualTo(counted.get("weeks"));
    assertThat(counted.get("topics").at("/topics").size()).isEqualTo(3);
  }

  @Test
  void aCursorOfALogThatWasBegunAnewIsToldToStartAgain() {
    fill(2);
    String cursor = api.get("/v1/changes").json().at("/cursor").asString();

    rebuild(Derived.CHANGES);

    Api.Answer refused = api.get("/v1/changes?cursor=" + cursor);
    assertThat(refused.status()).isEqualTo(410);
    assertThat(refused.json().at("/start").asString()).endsWith("/v1/changes");
    String anew = api.get("/v1/changes").json().at("/cursor").asString();
    assertThat(api.get("/v1/changes?cursor=" + anew).status()).isEqualTo(200);
  }

  @Test
  void aCursorThatIsAheadOfATableWhichWasPutBackIsToldToStartAgain() {
    fill(2);
    List<Map<String, AttributeValue>> backup =
        api.dynamo.client().scan(r -> r.tableName(api.dynamo.tableName())).items();
    fill(5);
    String cursor = api.get("/v1/changes").json().at("/cursor").asString();

    delete(key -> true);
    backup.forEach(
        item -> api.dynamo.client().putItem(p -> p.tableName(api.dynamo.tableName()).item(item)));

    assertThat(api.get("/v1/changes?cursor=" + cursor).status()).isEqualTo(410);
  }

  @Test
  void itIsSaidHowFarEachIsAndInWhichLayout() {
    fill(1);
    assertThat(api.get("/v1/rebuilds").json().at("/rebuilds"))
        .allSatisfy(
            rebuild -> {
              assertThat(rebuild.at("/state").asString()).isEqualTo("unknown");
              assertThat(rebuild.at("/layout").asInt()).isZero();
            });

    JsonNode cards = rebuild(Derived.CARDS);

    assertThat(cards.at("/layout").asInt()).isEqualTo(Derived.CARDS.layout());
    assertThat(cards.at("/visited").asInt()).isEqualTo(2);
    String again = "/v1/rebuilds/cards?run=" + cards.at("/run").asLong();
    assertThat(api.send("POST", again, "application/json", "").json()).isEqualTo(cards);
    assertThat(api.send("POST", "/v1/rebuilds/walls", "application/json", "").status())
        .isEqualTo(404);
  }

  @Test
  void anItemThatCannotBeReadHoldsUpNoOther() {
    fill(3);
    Map<String, AttributeValue> broken =
        Map.of("pk", AttributeValue.fromS("ARTICLE#broken"), "sk", AttributeValue.fromS("META"));
    api.dynamo.client().putItem(p -> p.tableName(api.dynamo.tableName()).item(broken));

    JsonNode cards = api.send("POST", "/v1/rebuilds/cards", "application/json", "").json();

    assertThat(cards.at("/state").asString()).isEqualTo("done");
    assertThat(cards.at("/failed").asInt()).isEqualTo(1);
    assertThat(cards.at("/failures/0/id").asString()).isEqualTo("broken");
  }

  private void fill(int articles) {
    for (int i = 0; i < articles; i++) {
      article(i, TOPICS[i % TOPICS.length]);
    }
    patch(1, "{\"availableUntil\": \"2027-01-01T00:00:00Z\"}");
    patch(2, "{\"availableFrom\": \"2026-08-01T00:00:00Z\"}");
    api.send("DELETE", "/v1/articles/article-3", "application/json", "");
    api.propagate();
  }

  private void article(int number, String topic) {
    String body =
        """
        {"headline": "Ferry %1$d leaves", "topic": {"name": "%2$s"}, "publishedAt": "2026-0%3$d-11T10:00:00Z",
         "url": "https://news.example.org/ferries/%1$d",
         "images": [{"url": "https://img.example.org/%1$d.jpg"}],
         "videos": [{"title": "Ferry %1$d from above", "contentUrl": "https://video.example.org/%4$d.mp4",
           "duration": "PT1M"}]}
        """
            .formatted(number, topic, 1 + number % 5, number % 4);
    api.send("PUT", "/v1/articles/article-" + number, "application/json", body);
  }

  private void patch(int number, String patch) {
    api.send("PATCH", "/v1/articles/article-" + number, "application/merge-patch+json", patch);
  }

  /** All that readers and writers see, the change log as a copy that is made from its start. */
  private Map<String, JsonNode> seen() {
    Map<String, JsonNode> seen = new TreeMap<>();
    for (String list : List.of("articles", "videos")) {
      JsonNode page = api.get("/v1/" + list + "?limit=100").json();
      seen.put(list, page);
      seen.put(list + " by change", api.get("/v1/" + list + "?limit=100&order=updated").json());
      for (JsonNode item : page.at("/" + list)) {
        String path = "/v1/" + list + "/" + item.at("/id").asString();
        seen.put(path, api.get(path).json());
      }
    }
    for (String topic : TOPICS) {
      seen.put(topic, api.get("/v1/articles?topic=" + topic.toLowerCase(Locale.ROOT)).json());
    }
    seen.put("topics", api.get("/v1/topics").json());
    seen.put("weeks", weeks());
    seen.put("by url", api.get("/v1/articles?url=https://news.example.org/ferries/0").json());
    seen.put("filtered", api.get("/v1/videos?video=true&limit=25").json());
    String cursor = "";
    boolean more = true;
    while (more) {
      JsonNode page =
          api.get("/v1/changes?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      for (JsonNode change : page.at("/changes")) {
        seen.put(
            "change of " + change.at("/type").asString() + " " + change.at("/id").asString(),
            change.has("article") ? change.at("/article") : change.at("/action"));
      }
      cursor = page.at("/cursor").asString();
      more = page.at("/more").asBoolean();
    }
    return seen;
  }

  private JsonNode weeks() {
    return Api.JSON.valueToTree(
        new DynamoCatalog(api.dynamo.client(), api.dynamo.tableName())
            .weeks().stream().map(week -> week.week() + " " + week.articles()).toList());
  }

  private void rebuildAll() {
    for (Derived what : Derived.values()) {
      rebuild(what);
    }
    api.propagate();
  }

  private JsonNode rebuild(Derived what) {
    JsonNode state = api.send("POST", "/v1/rebuilds/" + what.key(), "application/json", "").json();
    assertThat(state.at("/state").asString()).as(state.toString()).isEqualTo("done");
    assertThat(state.at("/failed").asInt()).as(state.toString()).isZero();
    return state;
  }

  /** Whether a rebuild was under way when it was ended. */
  private boolean endedAfter(Derived what, int steps, Moment moment) {
    KilledAtStep killed = new KilledAtStep(steps, moment);
    Wiring mortal =
        new Wiring(
            KilledAtStep.table(api.dynamo.client(), () -> killed),
            api.wiring().environment(),
            api.clock);
    try {
      var _ = new UpkeepWiring(mortal).rebuild().step(what, 0, () -> true);
      return false;
    } catch (KilledAtStep.Killed | IllegalStateException end) {
      return true;
    }
  }

  /** What was derived is lost, wrong, or left over. */
  private void breakEverything() {
    delete(
        key ->
            key.startsWith("TOPICS")
                || key.startsWith("CHANGES#")
                || key.startsWith("YEARS")
                || key.startsWith("FACET#")
                || key.contains(" NAMING#")
                || key.contains(" ADDRESS#")
                || (key.startsWith("VIDEO#") && key.contains(" ARTICLE#"))
                || (key.startsWith("ARTICLE#article-1") && key.endsWith("POSTED")));
    for (Map<String, AttributeValue> item : items()) {
      Map<String, AttributeValue> changed = new HashMap<>(item);
      if (text(item, "pk").startsWith("WEEKS")) {
        changed.put("articles", AttributeValue.fromN("77"));
      } else if (text(item, "sk").equals("META")) {
        List.of("newest", "newestAt", "topicKey", "updated", "updatedPlace", "sitemap", "mark")
            .forEach(changed::remove);
        if (item.containsKey("videos")) {
          changed.put("videos", AttributeValue.fromL(wrong(item.get("videos").l())));
        }
      } else {
        continue;
      }
      api.dynamo.client().putItem(p -> p.tableName(api.dynamo.tableName()).item(changed));
    }
    Map<String, AttributeValue> stray =
        Map.of(
            "pk", AttributeValue.fromS(videoKey()),
            "sk", AttributeValue.fromS("ARTICLE#article-stray"),
            "id", AttributeValue.fromS("article-stray"),
            "headline", AttributeValue.fromS("Gone"));
    api.dynamo.client().putItem(p -> p.tableName(api.dynamo.tableName()).item(stray));
  }

  private String videoKey() {
    return items().stream()
        .map(item -> text(item, "pk"))
        .filter(pk -> pk.startsWith("VIDEO#"))
        .findFirst()
        .orElseThrow();
  }

  private static List<AttributeValue> wrong(List<AttributeValue> cards) {
    List<AttributeValue> wrong = new ArrayList<>();
    for (AttributeValue card : cards) {
      Map<String, AttributeValue> other = new HashMap<>(card.m());
      other.put("title", AttributeValue.fromS("Wrong"));
      wrong.add(AttributeValue.fromM(other));
    }
    return wrong;
  }

  /**
   * @param key of the partition and sort key, with a space between
   */
  private void delete(Predicate<String> key) {
    for (Map<String, AttributeValue> item : items()) {
      if (key.test(text(item, "pk") + " " + text(item, "sk"))) {
        api.dynamo
            .client()
            .deleteItem(
                d ->
                    d.tableName(api.dynamo.tableName())
                        .key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
      }
    }
  }

  private List<Map<String, AttributeValue>> items() {
    return api.dynamo.client().scan(r -> r.tableName(api.dynamo.tableName())).items();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    @Nullable AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }
}
