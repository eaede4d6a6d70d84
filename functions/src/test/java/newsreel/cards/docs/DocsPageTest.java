package newsreel.cards.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsreel.cards.ShownCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract as people read it. */
final class DocsPageTest {
  private static final ContractTree CONTRACT = ContractTree.bundled();
  private static String policy = "";
  private static Document page = new Document("");

  @BeforeAll
  static void read() {
    ShownCatalogue catalogue = new ShownCatalogue();
    policy =
        String.valueOf(
            catalogue
                .get("GET /docs", Map.of(), Map.of())
                .headers()
                .get("content-security-policy"));
    page = Jsoup.parse(catalogue.text("GET /docs", Map.of(), Map.of()));
  }

  @Test
  void everyOperationStandsUnderItsTagWithItsRouteItsAnswersAndAFormToTry() {
    for (JsonNode path : CONTRACT.root().path("paths")) {
      for (JsonNode operation : path) {
        if (!operation.has("operationId")) {
          continue;
        }
        String id = operation.path("operationId").asString();
        Element shown = page.expectFirst("article[aria-labelledby=" + id + "]");
        assertThat(page.expectFirst("section:has(#" + id + ") > h2").text())
            .isEqualTo(operation.at("/tags/0").asString());
        assertThat(shown.select(".answer summary b").eachText())
            .containsExactlyElementsOf(operation.path("responses").propertyNames());
        assertThat(shown.select("form [data-in=path], form [data-in=query]").eachAttr("name"))
            .as(id)
            .containsAll(names(operation));
        assertThat(page.select(".contents a[href=#" + id + "]")).hasSize(1);
      }
    }
  }

  private static List<String> names(JsonNode operation) {
    return operation.path("parameters").values().stream()
        .map(CONTRACT::follow)
        .filter(parameter -> !parameter.path("in").asString().equals("header"))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  @Test
  void everySchemaIsDescribedWithAllItsPropertiesAndEveryLinkLeadsSomewhere() {
    CONTRACT
        .root()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                assertThat(
                        page.expectFirst("article[aria-labelledby=schema-" + schema.getKey() + "]")
                            .select("dt > code")
                            .eachText())
                    .containsExactlyElementsOf(
                        schema.getValue().path("properties").propertyNames()));
    assertThat(page.select("a[href^=#]").eachAttr("href").stream().map(href -> href.substring(1)))
        .allMatch(id -> page.getElementById(id) != null);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void aTypeNamesTheSchemasThatItIsMadeOf() {
    Map<String, String> types =
        page.select("article[aria-labelledby=schema-Article] dt").stream()
            .collect(
                Collectors.toMap(
                    dt -> dt.expectFirst("code").text(), dt -> dt.expectFirst(".type").text()));

    assertThat(types)
        .containsEntry("authors", "array of Author")
        .containsEntry("headline", "string")
        .containsEntry("topic", "Topic");
    assertThat(page.select("article[aria-labelledby=schema-Block] .type a").eachText())
        .contains("ParagraphBlock", "ImageBlock");
    assertThat(page.expectFirst("#listArticles-order").select("option").eachText())
        .containsExactly("–", "published", "updated");
  }

  @Test
  void aCommandSendsWhatAnExampleSaysWithATokenWhereThatIsAskedFor() {
    Element store = page.expectFirst("article[aria-labelledby=storeArticle]");

    assertThat(store.expectFirst(".snippet code").wholeText())
        .startsWith("curl -X POST \\\n  -H \"authorization: Bearer $TOKEN\"")
        .contains("-H 'content-type: application/json'", "--data '{")
        .endsWith("'https://api.example.org/v1/articles'");
    assertThat(store.expectFirst("form").attr("data-token")).isEqualTo("yes");
    assertThat(store.expectFirst("textarea").val()).startsWith("{");
    assertThat(page.expectFirst("article[aria-labelledby=listTopics] form").hasAttr("data-token"))
        .isFalse();
  }

  @Test
  void nothingRunsThatIsNotOursAndNothingIsAskedOfAnotherOrigin() {
    assertThat(page.select("[src], link[rel=stylesheet]")).isEmpty();
    assertThat(policy)
        .contains(DocsView.SCRIPT.hash(), DocsView.STYLE.hash(), "connect-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void proseIsParagraphsItemsAndCode() {
    assertThat(Prose.of("One `a`\nline.\n\n- first\n  goes on\n- second `b`\n"))
        .containsExactly(
            new Prose(
                false,
                List.of(
                    new Prose.Span("One ", false),
                    new Prose.Span("a", true),
                    new Prose.Span(" line.", false))),
            new Prose(true, List.of(new Prose.Span("first goes on", false))),
            new Prose(true, List.of(new Prose.Span("second ", false), new Prose.Span("b", true))));
    assertThat(Prose.of("")).isEmpty();
  }
}
