package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** What is exported and imported elsewhere is the same catalogue. */
class MovingHouseTest {
  @RegisterExtension final Api api = new Api();

  private void fill() {
    for (int i = 0; i < 4; i++) {
      String body =
          """
          {"headline": "Ferry %1$d leaves", "topic": {"name": "Shipping"}, "publishedAt": "2026-05-11T10:00:00Z",
           "url": "https://news.example.org/ferries/%1$d", "body": ["The ferry left at <b>dawn</b>.", "It was late."],
           "videos": [{"title": "Ferry %1$d from above", "contentUrl": "https://video.example.org/%2$d.mp4",
             "duration": "PT1M"}]}
          """
              .formatted(i, i % 2);
      api.send("PUT", "/v1/articles/article-" + i, "application/json", body);
    }
    send("PATCH", "/v1/articles/article-0", "{\"headline\": \"Ferry 0 is late\"}");
    send("PATCH", "/v1/articles/article-1", "{\"availableFrom\": \"2026-08-01T00:00:00Z\"}");
    send("DELETE", "/v1/articles/article-2", "");
    String video = api.get("/v1/videos").json().at("/videos/0/id").asString();
    api.send(
        "PUT",
        "/v1/videos/" + video + "/tracks/en",
        "text/vtt",
        "WEBVTT\n\n00:00.000 --> 00:02.000\nThe ferry leaves\n");
    api.propagate();
  }

  @Test
  void everyArticleAndVideoIsTheSameHistoryIncluded() {
    fill();
    Map<String, JsonNode> before = seen();
    JsonNode exported = api.get("/v1/records").json();
    assertThat(exported.has("cursor")).isFalse();
    assertThat(exported.at("/records").size()).isEqualTo(6);

    emptyTable();
    assertThat(api.get("/v1/records").json().at("/records").isEmpty()).isTrue();
    for (int twice = 0; twice < 2; twice++) {
      JsonNode outcome =
          api.send("POST", "/v1/records", "application/json", exported.toString()).json();
      assertThat(outcome.at("/stored").asInt()).isEqualTo(6);
      api.propagate();
    }

    assertThat(seen()).isEqualTo(before);
    assertThat(records(api.get("/v1/records").json())).isEqualTo(records(exported));
  }

  @Test
  void aLaterRevisionIsNotOverwritten() {
    fill();
    JsonNode exported = api.get("/v1/records").json();
    send("PATCH", "/v1/articles/article-3", "{\"headline\": \"Ferry 3 is back\"}");

    JsonNode outcome =
        api.send("POST", "/v1/records", "application/json", exported.toString()).json();

    assertThat(outcome.at("/kept").asInt()).isEqualTo(1);
    assertThat(api.get("/v1/articles/article-3").json().at("/headline").asString())
        .isEqualTo("Ferry 3 is back");
  }

  @Test
  void whatIsNoRecordIsRefusedWithTheReason() {
    for (String record :
        List.of(
            "{\"type\": \"article\", \"id\": \"a\", \"item\": {}, \"history\": [], \"tracks\": []}",
            "{\"type\": \"article\", \"id\": \"a\", \"item\": {\"id\": \"b\", \"headline\": \"B\","
                + " \"revision\": 1}, \"history\": [], \"tracks\": []}")) {
      Api.Answer answer =
          api.send(
              "POST", "/v1/records", "application/json", "{\"records\": [%s]}".formatted(record));
      assertThat(answer.status()).as(answer.text()).isEqualTo(400);
      assertThat(answer.json().at("/detail").asString()).contains("record");
    }
  }

  private Map<String, JsonNode> seen() {
    Map<String, JsonNode> seen = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      String path = "/v1/preview/articles/article-" + i + "?include=body,evidence,history";
      seen.put(path, api.get(path).json());
    }
    for (JsonNode video : api.get("/v1/videos").json().at("/videos")) {
      String path = "/v1/videos/" + video.at("/id").asString();
      seen.put(path, api.get(path).json());
      seen.put(path + "/tracks/en", track(path));
    }
    seen.put("articles", api.get("/v1/articles").json());
    seen.put("topics", api.get("/v1/topics").json());
    return seen;
  }

  private JsonNode track(String video) {
    return Api.JSON.valueToTree(api.get(video + "/tracks/en").text());
  }

  private static Map<String, JsonNode> records(JsonNode page) {
    Map<String, JsonNode> records = new TreeMap<>();
    page.at("/records").forEach(record -> records.put(record.at("/id").asString(), record));
    return records;
  }

  private void send(String method, String path, String body) {
    Api.Answer answer =
        api.send(
            method,
            path,
            method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
            body);
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
  }

  private void emptyTable() {
    String table = api.dynamo.tableName();
    for (Map<String, AttributeValue> item :
        api.dynamo.client().scan(r -> r.tableName(table)).items()) {
      api.dynamo
          .client()
          .deleteItem(
              d -> d.tableName(table).key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
    }
    api.propagate();
  }
}
