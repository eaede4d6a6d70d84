package newsreel.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  /** The fields of {@link newsreel.catalog.ArticleMetadata}. */
  static final Map<String, FieldSample> OF_ARTICLES =
      byComponent(
          of("url", "\"https://news.example.org/a\"", "\"https://news.example.org/b\""),
          of("headline", "\"Harbour reopens\"", "\"Harbour open\""),
          of("description", "\"After the ice.\"", "\"After months of ice.\""),
          of("keyPoints", "[\"Ice is gone\"]", "[\"Ice is gone\", \"Ships are back\"]"),
          of("topic", "{\"name\": \"Shipping\"}", "{\"name\": \"Trade\"}"),
          of("keywords", "[\"harbour\"]", "[\"ice\", \"ferries\"]"),
          of("authors", "[{\"name\": \"Ana Ruiz\"}]", "[{\"name\": \"Li Wei\"}]"),
          of("publisher", "{\"name\": \"Example News\"}", "{\"name\": \"Example Post\"}"),
          of("language", "\"en\"", "\"pt-BR\""),
          of("publishedAt", "\"2026-05-01T06:00:00Z\"", "\"2026-05-02T06:00:00.500Z\""),
          of("modifiedAt", "\"2026-05-03T06:00:00Z\"", "\"2026-05-04T06:00:00Z\""),
          of(
              "images",
              "[{\"url\": \"https://img.example.org/a.jpg\", \"caption\": \"Quay\", \"width\": 9}]",
              "[{\"url\": \"https://img.example.org/b.jpg\", \"credit\": \"A. Ruiz\"}]"),
          of(
              "relatedArticles",
              "[{\"headline\": \"Ice\", \"url\": \"https://news.example.org/ice\"}]",
              "[{\"headline\": \"Fog\"}]"),
          of("commentCount", "17", "0"),
          new FieldSample(
              "wordCount",
              "body",
              "wordCount",
              read("[\"The first ship came in.\"]", "[\"The first.\"]"),
              read("5", "2")));

  /** The fields of {@link newsreel.catalog.VideoMetadata}. */
  static final Map<String, FieldSample> OF_VIDEOS =
      byComponent(
          of("title", "\"First ship\"", "\"The first ship\""),
          of("caption", "\"A ferry at the quay\"", "\"The quay\""),
          of("description", "\"Filmed at dawn.\"", "\"Filmed at noon.\""),
          of("duration", "\"PT2M46S\"", "\"PT3M\""),
          of("live", "true", "false"),
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
          of("width", "1920", "1280"),
          of("height", "1080", "720"),
          of("uploadedAt", "\"2026-05-01T06:00:00Z\"", "\"2026-05-02T06:00:00Z\""),
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

  private static Map<String, FieldSample> byComponent(FieldSample... samples) {
    return Stream.of(samples)
        .collect(Collectors.toUnmodifiableMap(FieldSample::component, Function.identity()));
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
