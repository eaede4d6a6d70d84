package newsreel.extract.html.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"b\"}",
        "{\"a\": \"b\",}",
        "{\"a\": \"b\"};",
        "/* about the page */ {\"a\": \"b\"}",
        "//<![CDATA[\n{\"a\": \"b\"}\n//]]>",
        "<!-- {\"a\": \"b\"} -->",
        "{&quot;a&quot;: &quot;b&quot;}",
        "{'a': 'b'}",
        "{\"a\": \"b\", \"c\": \"cut o",
        "{\"a\": \"b\", \"c\": [1, 2",
      })
  void reads_json_that_is_not_quite(String text) {
    assertThat(LenientJson.read(text).getFirst().get("a").stringValue()).isEqualTo("b");
  }

  @Test
  void keeps_raw_line_ends_in_strings() {
    assertThat(LenientJson.read("{\"a\": \"one\ntwo\"}").getFirst().get("a").stringValue())
        .isEqualTo("one\ntwo");
  }

  @Test
  void reads_several_values_in_a_row() {
    assertThat(LenientJson.read("{\"a\": 1}\n{\"a\": 2}; [3]")).hasSize(3);
  }

  @Test
  void text_without_json_gives_nothing() {
    assertThat(LenientJson.read("no data")).isEmpty();
    assertThat(LenientJson.read("")).isEmpty();
  }
}
