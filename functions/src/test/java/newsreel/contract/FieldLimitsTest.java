package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newsreel.lambda.Api;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every limit of a request's article, and of the videos in it, as openapi.yaml names it: what is at
 * the limit is taken, and what is one beyond is refused, by a problem that names the field and the
 * limit.
 */
final class FieldLimitsTest {
  private static final Contract CONTRACT = Contract.get();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** An article with one of everything that has a limit. */
  private static final String WHOLE =
      """
      {"url": "https://news.example.org/a", "headline": "a", "description": "a", "keyPoints": ["a"],
       "topic": {"name": "a"}, "keywords": ["a"], "authors": [{"name": "a"}],
       "publisher": {"name": "a"}, "language": "en", "commentCount": 1,
       "images": [{"url": "https://news.example.org/a", "caption": "a", "credit": "a", "width": 1,
                   "height": 1, "alt": "a"}],
       "relatedArticles": [{"headline": "a", "url": "https://news.example.org/a"}], "body": ["a"],
       "videos": [{"title": "a", "caption": "a", "description": "a", "duration": "9",
                   "thumbnail": {"url": "https://news.example.org/a", "caption": "a", "credit": "a",
                                 "width": 1, "height": 1, "alt": "a"},
                   "contentUrl": "https://news.example.org/a",
                   "embedUrl": "https://news.example.org/a",
                   "provider": {"name": "a", "id": "a"}, "width": 1, "height": 1,
                   "topic": {"name": "a"}, "language": "en",
                   "tracks": [{"language": "en", "label": "a",
                               "url": "https://news.example.org/a"}]}]}
      """;

  @RegisterExtension final Api api = new Api();

  /**
   * @param pointer of the field in {@link #WHOLE}
   * @param limit what the problem has to name
   */
  record Case(String pointer, String limit, JsonNode within, JsonNode beyond) {
    @Override
    public String toString() {
      return pointer + " " + limit;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    collect("", CONTRACT.schema("ArticleInput"), document(), cases);
    return cases.stream();
  }

  private static ObjectNode document() {
    return (ObjectNode) JsonMapper.shared().readTree(WHOLE);
  }

  private static void collect(
      String pointer, JsonNode reference, JsonNode sample, List<Case> cases) {
    JsonNode schema = CONTRACT.resolved(reference);
    switch (schema.path("type").asString("")) {
      case "string" -> texts(pointer, schema, sample.asString()).forEach(cases::add);
      case "integer" -> numbers(pointer, schema).forEach(cases::add);
      case "array" -> {
        int most = schema.path("maxItems").asInt();
        assertThat(most).as("maxItems of " + pointer).isPositive();
        cases.add(
            new Case(
                pointer,
                Integer.toString(most),
                repeated(sample.path(0), most),
                repeated(sample.path(0), most + 1)));
        collect(pointer + "/0", schema.path("items"), sample.path(0), cases);
      }
      case "object" ->
          schema
              .path("properties")
              .forEachEntry(
                  (name, property) -> {
                    if (sample.has(name)) {
                      collect(pointer + "/" + name, property, sample.path(name), cases);
                    }
                  });
      default -> {}
    }
  }

  private static Stream<Case> texts(String pointer, JsonNode schema, String sample) {
    if (schema.has("enum") || schema.path("format").asString("").equals("date-time")) {
      return Stream.of();
    }
    int most = schema.path("maxLength").asInt();
    assertThat(most).as("maxLength of " + pointer).isPositive();
    return Stream.of(
        new Case(
            pointer,
            String.format(Locale.ROOT, "%d|%,d|language tag", most, most),
            text(sample, most),
            text(sample, most + 1)));
  }

  /**
   * A text of that length that has the form of the sample: a URL, a language, a duration, words.
   */
  private static JsonNode text(String sample, int length) {
    return JSON.stringNode(
        switch (sample) {
          case "en" -> ("en-x" + "-a1b2c3d4".repeat(9)).substring(0, length);
          case "9" -> "0".repeat(length - 1) + "9";
          default -> sample + "a".repeat(length - sample.length());
        });
  }

  private static Stream<Case> numbers(String pointer, JsonNode schema) {
    long least = schema.path("minimum").asLong(-1);
    long most = schema.path("maximum").asLong(-1);
    assertThat(least).as("minimum of " + pointer).isNotNegative();
    assertThat(most).as("maximum of " + pointer).isPositive();
    return Stream.of(
        new Case(pointer, Long.toString(least), JSON.numberNode(least), JSON.numberNode(least - 1)),
        new Case(pointer, Long.toString(most), JSON.numberNode(most), JSON.numberNode(most + 1)));
  }

  private static ArrayNode repeated(JsonNode element, int count) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(element);
    }
    return array;
  }

  private Api.Answer extract(String pointer, JsonNode value) {
    ObjectNode document = document();
    int slash = pointer.lastIndexOf('/');
    String name = pointer.substring(slash + 1);
    switch (document.at(pointer.substring(0, slash))) {
      case ObjectNode object -> object.set(name, value);
      case ArrayNode array -> array.set(Integer.parseInt(name), value);
      default -> throw new AssertionError(pointer);
    }
    return api.send("POST", "/v1/extract", "application/json", document.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFieldIsTakenUpToItsLimitAndRefusedBeyondIt(Case limit) {
    assertThat(extract(limit.pointer(), limit.within()).status()).isEqualTo(200);
    Api.Answer refused = extract(limit.pointer(), limit.beyond());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path("pointer").asString()).isEqualTo(limit.pointer());
              assertThat(error.path("detail").asString())
                  .containsPattern("(?<!\\d)(" + limit.limit() + ")(?!\\d)");
            });
  }

  /** Parameters by route, each with a value of which one character more makes it too long. */
  static Stream<Map.Entry<String, String>> parameters() {
    String url = "https://news.example.org/" + "a".repeat(2048 - 25);
    return Stream.of(
        Map.entry("DELETE /v1/articles/none?reason=", "a".repeat(1000)),
        Map.entry("DELETE /v1/articles/none?replacedBy=", "a".repeat(128)),
        Map.entry("DELETE /v1/videos/none?reason=", "a".repeat(1000)),
        Map.entry("POST /v1/extract?url=", url),
        Map.entry("PUT /v1/videos/none/tracks/en?label=", "a".repeat(1000)),
        Map.entry("GET /v1/articles?topic=", "a".repeat(128)),
        Map.entry("GET /v1/articles?ids=", "a".repeat(128)),
        Map.entry("GET /v1/videos?article=", "a".repeat(128)),
        Map.entry("GET /v1/changes?topic=", "a".repeat(128)),
        Map.entry("GET /oembed?url=", url),
        Map.entry("GET /oembed?url=https://a.example/&maxwidth=", "9".repeat(9)));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void aParameterIsTakenUpToItsLimitAndRefusedBeyondIt(Map.Entry<String, String> parameter) {
    String[] route = parameter.getKey().split(" ", 2);
    String last = parameter.getValue().substring(parameter.getValue().length() - 1);
    assertThat(status(route, parameter.getValue())).isNotEqualTo(400);
    assertThat(status(route, parameter.getValue() + last)).isEqualTo(400);
  }

  private int status(String[] route, String value) {
    String path = route[1] + value;
    Api.Answer answer =
        switch (route[0]) {
          case "GET" -> api.get(path);
          case "PUT" -> api.send("PUT", path, "text/vtt", "WEBVTT\n");
          default -> api.send(route[0], path, "text/plain", "A headline\n\nAnd a text.");
        };
    return answer.status();
  }
}
