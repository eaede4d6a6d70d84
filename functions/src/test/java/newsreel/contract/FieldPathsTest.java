package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsreel.articles.ArticleJson;
import newsreel.json.FieldSelection;
import newsreel.videos.VideoJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That {@code fields} takes every property path of the schemas, and no other. */
final class FieldPathsTest {
  /** Taken whole or not at all. */
  private static final Set<String> PARTS = Set.of("body", "evidence", "history", "withdrawn");

  /** In answers to writes and in search results, which {@code fields} does not select. */
  private static final Set<String> UNSELECTED = Set.of("repaired", "highlight");

  private final Contract contract = Contract.get();

  @Test
  void ofArticles() {
    same(ArticleJson.FIELDS, "Article");
    same(ArticleJson.SUMMARY_FIELDS, "ArticleSummary");
  }

  @Test
  void ofVideos() {
    same(VideoJson.FIELDS, "Video");
    same(VideoJson.SUMMARY_FIELDS, "VideoSummary");
  }

  private void same(FieldSelection known, String schema) {
    List<String> documented = new ArrayList<>();
    collect(contract.schema(schema), "", documented);
    assertThat(known.firstUnknown(documented)).as("documented, but not known").isEmpty();
    assertThat(known.isWithin(FieldSelection.of(documented)))
        .as("known, but not among %s of %s", documented, schema)
        .isTrue();
  }

  private void collect(JsonNode schema, String prefix, List<String> paths) {
    schema
        .path("properties")
        .forEachEntry(
            (name, reference) -> {
              JsonNode property = contract.resolved(reference);
              JsonNode value = contract.resolved(property.path("items"));
              JsonNode object = value.isMissingNode() ? property : value;
              if (UNSELECTED.contains(name)) {
                return;
              }
              if (object.has("properties") && !PARTS.contains(name)) {
                collect(object, prefix + name + ".", paths);
              } else {
                paths.add(prefix + name);
              }
            });
  }
}
