package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newsreel.catalog.Topic;
import newsreel.extract.PageSource;
import newsreel.extract.html.page.Page;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
  @Test
  void of_a_joined_list_the_first_is_the_topic() {
    assertThat(topic("Ports,Ferries,Weather")).contains("Ports");
    assertThat(topic("Ports, ferries and weather")).contains("Ports, ferries and weather");
  }

  @Test
  void a_button_is_no_topic() {
    assertThat(topic("drucken")).isEmpty();
    assertThat(topic("Zurück")).isEmpty();
  }

  private static Optional<String> topic(String section) {
    String html = "<meta property=article:section content='" + section + "'><h1>Quay opens</h1>";
    Page page = Page.read(new PageSource(html.getBytes(StandardCharsets.UTF_8), "utf-8", null));
    return TopicRules.RULES.first(page).map(FoundValue::value).map(Topic::name);
  }
}
