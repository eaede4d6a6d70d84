package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newsreel.extract.PageSource;
import newsreel.extract.html.page.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPointRulesTest {
  private static final String LIST =
      "<ul><li>Ferries are back</li><li>Tickets stay cheap</li></ul>";

  @ParameterizedTest
  @ValueSource(
      strings = {"Key takeaways", "Das Wichtigste in Kürze", "En bref:", "Auf einen Blick"})
  void a_list_behind_its_heading_holds_key_points(String heading) {
    assertThat(points("<h2>" + heading + "</h2>" + LIST))
        .containsExactly("Ferries are back", "Tickets stay cheap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Key points</h3>%s",
        "<h4>Key points</h4><div>%s</div>",
        "<p><strong>Key points:</strong></p>%s",
        "<div class='box'><div class='title'>Key points</div><div>%s</div></div>",
        "<section><h3>Key points</h3><section><div>%s</div></section></section>",
        "<details><summary>Key points</summary>%s</details>",
        "<h3>Key points</h3><ul><li><div><p>Ferries are back</p></div></li><li><div>Tickets stay"
            + " cheap</div></li></ul>",
        "<h3>Key points</h3><section><ul><li>Ferries are back</li></ul><ul><li>Tickets stay"
            + " cheap</li></ul></section>",
        "<p>Key points</p><p>• Ferries are back<br><br>• Tickets stay cheap</p>",
      })
  void heading_and_list_are_found_however_they_are_marked_up(String box) {
    assertThat(points(box.formatted(LIST)))
        .containsExactly("Ferries are back", "Tickets stay cheap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Highlights</h3><ul><li><a href='/a'>Ferries are back</a></li><li><a href='/b'>Tickets"
            + " stay cheap</a></li></ul>",
        "<h3>Tickets</h3><ul><li>Ferries are back</li><li>Tickets stay cheap</li></ul>",
        "<h3>Key points</h3><p>Ferries are back, and tickets stay cheap.</p>",
        "<nav><h3>Highlights</h3><ul><li>Ferries</li><li>Tickets</li></ul></nav>",
      })
  void links_and_lists_of_their_own_are_no_key_points(String box) {
    assertThat(points(box)).isEmpty();
  }

  private static List<String> points(String box) {
    String html = "<article><h1>Quay opens</h1>" + box + "<p>The quay is open.</p></article>";
    Page page = Page.read(new PageSource(html.getBytes(StandardCharsets.UTF_8), "utf-8", null));
    return KeyPointRules.RULES.first(page).map(FoundValue::value).orElse(List.of());
  }
}
