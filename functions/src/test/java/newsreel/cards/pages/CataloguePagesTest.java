package newsreel.cards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.cards.ShownCatalogue;
import newsreel.catalog.Samples;
import newsreel.values.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The catalogue, page by page. */
final class CataloguePagesTest {
  private final ShownCatalogue catalogue = new ShownCatalogue();

  private Document page(Map<String, String> query) {
    return Jsoup.parse(catalogue.text("GET /", Map.of(), query));
  }

  private Document follow(Document page, String rel) {
    Map<String, String> query = new LinkedHashMap<>();
    String asked = URI.create(page.expectFirst("a[rel=" + rel + "]").attr("href")).getRawQuery();
    if (asked != null) {
      for (String pair : asked.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return page(query);
  }

  private void store(int count, String language) {
    for (int i = 0; i < count; i++) {
      catalogue.store(
          Samples.fullArticle()
              .headline(language + " story " + i)
              .language(new LanguageTag(language))
              .publishedAt(Samples.NOON.minus(Duration.ofHours(i)))
              .build(),
          List.of(),
          List.of());
    }
  }

  @Test
  void areReadToTheEndAndBackToTheFirstByTheSameSteps() {
    store(45, "en");
    List<String> there = new ArrayList<>();
    Document page = page(Map.of());
    assertThat(page.select("a[rel=prev]")).isEmpty();
    while (!page.select("a[rel=next]").isEmpty()) {
      there.add(page.select("#latest h3").text());
      page = follow(page, "next");
    }
    assertThat(there).hasSize(3).doesNotHaveDuplicates();

    List<String> back = new ArrayList<>();
    while (!page.select("a[rel=prev]").isEmpty()) {
      page = follow(page, "prev");
      back.add(page.select("#latest h3").text());
    }
    assertThat(back.reversed()).isEqualTo(there);
  }

  @Test
  void areNarrowedByLanguageAndDayAndStaySoOnTheNextPage() {
    store(20, "de");
    store(3, "en");
    Document german = page(Map.of("language", "de", "from", "", "to", ""));

    assertThat(german.select("option[selected]").eachAttr("value")).containsExactly("de");
    assertThat(german.select("#latest h3").eachText())
        .allMatch(headline -> headline.startsWith("de "));
    assertThat(follow(german, "next").select("#latest h3").eachText())
        .isNotEmpty()
        .allMatch(headline -> headline.startsWith("de "));

    Document early = page(Map.of("to", Samples.NOON.toString().substring(0, 10)));
    assertThat(early.expectFirst("#to").val()).isEqualTo(Samples.NOON.toString().substring(0, 10));
    assertThat(early.select("#latest h3").eachText()).doesNotContain("de story 0");
  }

  @Test
  void aTrailThatNobodyGaveIsLeftOut() {
    store(20, "en");
    Document odd = follow(page(Map.of("newer", "<a>&b")), "next");

    assertThat(odd.expectFirst("a[rel=prev]").attr("href")).isEqualTo("/");
    assertThat(page(Map.of("newer", "a".repeat(2001))).select("a[rel=prev]")).isEmpty();
  }

  @Test
  void namesLanguagesInTheReadersOwn() {
    Document french =
        Jsoup.parse(
            new String(
                catalogue.ask("GET /", Map.of(), Map.of("accept-language", "fr")).body(),
                StandardCharsets.UTF_8));

    assertThat(french.expectFirst("option[value=de]").text()).isEqualTo("allemand");
    assertThat(french.select("option[value=zh]")).hasSize(1);
  }
}
