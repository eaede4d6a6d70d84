package newsreel.cards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsreel.cards.ShownCatalogue;
import newsreel.catalog.Samples;
import newsreel.http.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the catalogue finds for people. */
final class SearchPageTest {
  private final ShownCatalogue catalogue = new ShownCatalogue();

  private Document page(String words) {
    return Jsoup.parse(
        catalogue.text("GET /search", Map.of(), Map.of("q", words)), ShownCatalogue.BASE_URL);
  }

  private void storeArticles(int count) {
    for (int i = 0; i < count; i++) {
      catalogue.store(
          Samples.fullArticle().headline("Harbour story " + i).build(), List.of(), List.of());
    }
  }

  @Test
  void theCatalogueHasASearchThatNeedsNoScript() {
    Document catalogueItself =
        Jsoup.parse(catalogue.text("GET /", Map.of(), Map.of()), ShownCatalogue.BASE_URL);
    Element form = catalogueItself.expectFirst("form[role=search]");

    assertThat(catalogueItself.select("meta[name=robots]")).isEmpty();
    assertThat(form.attr("method")).isEqualTo("get");
    assertThat(form.attr("action")).isEqualTo("/search");
    assertThat(form.expectFirst("label").attr("for"))
        .isEqualTo(form.expectFirst("input[name=q]").id());
    assertThat(catalogue.get("GET /", Map.of(), Map.of()).headers().get("content-security-policy"))
        .contains("form-action 'self'");
  }

  @Test
  void articlesAndVideosThatAreFoundAreListedWithTheWordsInTheBox() {
    storeArticles(1);
    catalogue.store(Samples.fullVideo().title("Harbour clip").build());
    Document found = page("harbour");

    assertThat(found.expectFirst("h1").text()).isEqualTo("Results for “harbour”");
    assertThat(found.expectFirst("input[name=q]").val()).isEqualTo("harbour");
    assertThat(found.select("li.teaser h3").eachText()).containsExactly("Harbour story 0");
    assertThat(found.select("li.teaser > a.clip .name").eachText()).containsExactly("Harbour clip");
    assertThat(found.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(found.select("p.more")).isEmpty();
  }

  @Test
  void whatIsTypedIsShownAsTextAndSearchesOfTooManyWordsFindNothing() {
    storeArticles(1);
    String words = "<b>\"harbour\" ";
    Response marked = catalogue.get("GET /search", Map.of(), Map.of("q", words));

    assertThat(new String(marked.body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("<b>");
    assertThat(page(words).expectFirst("input[name=q]").val()).isEqualTo(words.strip());
    assertThat(page("word ".repeat(60)).select("li.teaser")).isEmpty();
    assertThat(page("a b c d e f g h i j k l m n o p q").expectFirst("p.empty").text())
        .startsWith("Nothing here has");
  }

  @Test
  void moreResultsStandBehindALinkThatKeepsTheWords() {
    storeArticles(40);
    Document first = page("harbour");
    String more = first.expectFirst("p.more a").attr("href");
    String cursor = more.replaceAll(".*[?&]cursor=([^&]+).*", "$1");
    Document second =
        Jsoup.parse(
            catalogue.text("GET /search", Map.of(), Map.of("q", "harbour", "cursor", cursor)));

    assertThat(more).startsWith(ShownCatalogue.BASE_URL + "/search?").contains("q=harbour");
    assertThat(first.select("li.teaser h3").eachText())
        .hasSize(18)
        .doesNotContainAnyElementsOf(second.select("li.teaser h3").eachText());
  }
}
