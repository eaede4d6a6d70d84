package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sync loop that docs/apps.md shows, against the local server and its stream. */
final class AppGuideTest {
  private static final Path LOOP = Path.of("src/test/java/newsreel/local/CatalogueCopy.java");

  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  @Test
  void theLoopInTheGuideIsTheOneTriedHere() throws IOException {
    String source = Files.readString(LOOP);
    String loop = source.substring(source.indexOf("/** An app's copy"));

    assertThat(Files.readString(Path.of("../docs/apps.md"))).contains("```java\n" + loop + "```\n");
  }

  @ParameterizedTest
  @CsvSource({
    "kotlin, client/samples/kotlin/Reader.kt, 2",
    "swift, client/samples/swift/Reader.swift, 2",
    "ts, client/typescript/README.md, 2"
  })
  void theCodeOfTheGuideStandsInWhatIsTried(String language, String tried, int times)
      throws IOException {
    String source = unindented(Files.readString(Path.of("..", tried)));
    List<String> blocks =
        Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
            .matcher(Files.readString(Path.of("../docs/apps.md")))
            .results()
            .map(block -> unindented(block.group(1)))
            .toList();
    // The section on pictures has code of its own.
    assertThat(blocks).filteredOn(source::contains).hasSize(times);
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void theCopyBecomesTheCatalogueAfterPublishingEditingAndWithdrawing() throws Exception {
    CatalogueCopy copy = new CatalogueCopy(served.url());
    syncUntilEqual(copy);
    assertThat(copy.articles()).isNotEmpty();

    served.send("PUT", "/v1/articles/late", "{\"headline\": \"Late ferry\"}");
    syncUntilEqual(copy);
    served.send("PUT", "/v1/articles/late", "{\"headline\": \"Last ferry\"}");
    syncUntilEqual(copy);
    assertThat(copy.articles().values().toString()).contains("Last ferry");

    served.send("DELETE", "/v1/articles/late", "");
    syncUntilEqual(copy);
    assertThat(copy.articles()).doesNotContainKey("late");
    assertThat(copy.sync()).isZero();
  }

  /** The log follows a write by a moment: an app meets the change with one of its next syncs. */
  private static void syncUntilEqual(CatalogueCopy copy) throws Exception {
    copy.sync();
    while (!copy.articles().equals(catalogue())) {
      new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
      copy.sync();
    }
  }

  private static Map<String, JsonNode> catalogue() {
    Map<String, JsonNode> articles = new TreeMap<>();
    JsonNode list = json(served.get("/v1/articles?limit=100&fields=id").body());
    for (JsonNode article : list.path("articles")) {
      String id = article.path("id").asString();
      articles.put(id, json(served.get("/v1/articles/" + id).body()));
    }
    return articles;
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
