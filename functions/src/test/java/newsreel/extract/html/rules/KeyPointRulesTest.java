package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsreel.extract.PageSource;
import newsreel.extract.html.page.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPointRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Key takeaways", "Das Wichtigste in Kürze", "En bref:", "Auf einen Blick"})
  void a_list_behind_its_heading_holds_key_points(String heading) {
    String html =
        "<article><h1>Quay opens</h1><h2>"
            + heading
            + "</h2><ul><li>Ferries are back</li><li>Tickets stay cheap</li></ul></article>";
    Page page = Page.read(new PageSource(html.getBytes(StandardCharsets.UTF_8), "utf-8", null));

    assertThat(KeyPointRules.RULES.first(page).orElseThrow().value())
        .containsExactly("Ferries are back", "Tickets stay cheap");
  }
}
