package newsreel.contract;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.VideoMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field of an article or a video with two values that it may have.
 *
 * @param component of the record that holds it
 * @param sent its name in what writers send, and in the history
 * @param shown its name in answers
 * @param values as they are sent
 * @param answers what answers have of each value, or more
 */
record FieldSample(
    String component, String sent, String shown, List<JsonNode> values, List<JsonNode> answers) {
  /** The fields of {@link ArticleMetadata}. */
  static final Map<String, FieldSample> OF_ARTICLES =
      byComponent(
          ArticleMetadata.class,
          of("url", "\"https://news.example.org/a\"", "\"https://news.example.org/b\""),
          of("keyPoints", "[\"Ice is gone\"]", "[\"Ice is gone\", \"Ships are back\"]"),
          of("topic", "{\"name\": \"Shipping\"}", "{\"name\": \"Trade\"}"),
          of("keywords", "[\"harbour\"]", "[\"ice\", \"ferries\"]"),
          of("authors", "[{\"name\": \"Ana Ruiz\"}]", "[{\"name\": \"Li Wei\"}]"),
          of("publisher", "{\"name\": \"Example News\"}", "{\"name\": \"Example Post\"}"),
          of("language", "\"en\"", "\"pt-BR\""),
          of(
              "images",
              "[{\"url\": \"https://img.example.org/a.jpg\", \"caption\": \"Quay\", \"width\": 9}]",
              "[{\"url\": \"https://img.example.org/b.jpg\", \"credit\": \"A. Ruiz\"}]"),
          of(
              "relatedArticles",
              "[{\"headline\": \"Ice\", \"url\": \"https://news.example.org/ice\"}]",
              "[{\"headline\": \"Fog\"}]"),
          new FieldSample(
              "wordCount",
              "body",
              "wordCount",
              read("[\"The first ship came in.\"]", "[\"The first.\"]"),
              read("5", "2")));

  /** The fields of {@link VideoMetadata}. */
  static final Map<String, FieldSample> OF_VIDEOS =
      byComponent(
          VideoMetadata.class,
          of("duration", "\"PT2M46S\"", "\"PT3M\""),
          of("live", "false", "true"),
          of(
              "thumbnail",
              "{\"url\": \"https://img.example.org/a.jpg\", \"width\": 640}",
              "{\"url\": \"https://img.example.org/b.jpg\"}"),
          of(
              "contentUrl",
              "\"https://cdn.example.org/a.mp4\"",
              "\"https://cdn.example.org/b.mp4\""),
          of(
              "embedUrl",
              "\"https://player.example.org/embed/a\"",
              "\"https://player.example.org/embed/b\""),
          of(
              "provider",
              "{\"name\": \"Example Player\", \"id\": \"a1\"}",
              "{\"name\": \"Example Player\", \"id\": \"b2\"}"),
          of("topic", "{\"name\": \"Shipping\"}", "{\"name\": \"Trade\"}"),
          of("language", "\"en\"", "\"pt-BR\""),
          of(
              "tracks",
              "[{\"language\": \"en\", \"url\": \"https://cdn.example.org/a.vtt\"}]",
              "[{\"language\": \"de\", \"url\": \"https://cdn.example.org/b.vtt\"}]"));

  private static FieldSample of(String name, String first, String second) {
    return new FieldSample(name, name, name, read(first, second), read(first, second));
  }

  private static List<JsonNode> read(String first, String second) {
    return List.of(JsonMapper.shared().readTree(first), JsonMapper.shared().readTree(second));
  }

  /** Those that are named, and two values that any field of a plain type may have. */
  private static Map<String, FieldSample> byComponent(
      Class<? extends Record> type, FieldSample... named) {
    Map<String, FieldSample> samples = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      if (component.getType() == String.class) {
        samples.put(name, of(name, "\"The first " + name + "\"", "\"Another " + name + "\""));
      } else if (component.getType() == Integer.class) {
        samples.put(name, of(name, "17", "1"));
      } else if (component.getType() == boolean.class) {
        samples.put(name, of(name, "true", "false"));
      } else if (component.getType() == Instant.class) {
        samples.put(name, of(name, "\"2026-05-01T06:00:00Z\"", "\"2026-05-02T06:00:00.500Z\""));
      }
    }
    for (FieldSample sample : named) {
      samples.put(sample.component(), sample);
    }
    return Map.copyOf(samples);
  }

  /** Whether an answer says all that {@code expected} does, and perhaps more. */
  static boolean says(JsonNode answer, JsonNode expected) {
    if (expected.isObject()) {
      return expected.properties().stream()
          .allMatch(e -> answer.has(e.getKey()) && says(answer.get(e.getKey()), e.getValue()));
    }
    if (expected.isArray()) {
      boolean all = answer.size() == expected.size();
      for (int i = 0; all && i < expected.size(); i++) {
        all = says(answer.get(i), expected.get(i));
      }
      return all;
    }
    return answer.equals(expected);
  }
}
