package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newsreel.catalog.Topic;
import newsreel.extract.PageSource;
import newsreel.extract.html.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicRulesTest {
  private static final String HEADLINE = "Jo Tal: New quay in Northby opens to ferries";

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Ports,Ferries,Weather > Ports",
        "Ports, Ferries, Weather > Ports",
        "Coast, Local > Coast",
        "Ports; Ferries > Ports",
        "Ports | Ferries > Ports",
        "Ports, > Ports",
        "港、船 > 港",
      })
  void of_a_joined_list_the_first_is_the_topic(String section, String topic) {
    assertThat(topic(section)).contains(topic);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ports, ferries and weather", "Kultur, Kunst und Leben", "Food & Drink"})
  void a_name_with_an_and_is_no_list(String section) {
    assertThat(topic(section)).contains(section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drucken",
        "Zurück",
        "Read more…",
        "Uncategorized",
        "Non classé",
        "2024",
        HEADLINE,
        "New quay in Northby opens to ferries",
        "Jo Tal",
        "new quay in northby",
      })
  void a_button_a_placeholder_and_the_headline_are_no_topics(String section) {
    assertThat(topic(section)).isEmpty();
  }

  @Test
  void the_name_of_a_place_is_a_topic_though_the_headline_has_it() {
    assertThat(topic("Northby")).contains("Northby");
  }

  @Test
  void the_next_source_speaks_where_the_first_says_nothing() {
    String trail = "<nav class=breadcrumb><a href=/>Home</a><a href=/p>Ports</a></nav>";

    assertThat(topic("Uncategorized", trail)).contains("Ports");
    assertThat(topic("News", trail)).contains("Ports");
    assertThat(topic("News", "")).contains("News");
  }

  private static Optional<String> topic(String section) {
    return topic(section, "");
  }

  private static Optional<String> topic(String section, String trail) {
    String html =
        "<meta property=article:section content='%s'>%s<h1>%s</h1>"
            .formatted(section, trail, HEADLINE);
    Page page = Page.read(new PageSource(html.getBytes(StandardCharsets.UTF_8), "utf-8", null));
    return TopicRules.of(page, HEADLINE).map(FoundValue::value).map(Topic::name);
  }
}
