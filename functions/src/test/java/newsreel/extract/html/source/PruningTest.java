package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=stylesheet href=/a.css>",
        "<LINK REL='preload' media='(width > 40em)' href=/a.woff2 />",
        "<link rel=\"icon\" href=\"/a.png\" title=\"it's\">",
        "<script>var a = '<p>'</script>",
        "<svg><path d=M0/></svg>",
      })
  void what_no_rule_reads_is_left_out(String left) {
    assertThat(left("<p>a</p>" + left + "<p>b</p>")).isEqualTo("<p>a</p><p>b</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=\"Canonical\" href=\"/ferry\">",
        "<link itemprop=url href=/ferry>",
        "<link property='schema:url' href=/ferry>",
        "<link rel=stylesheet title=\"never closed>",
        "<linked>",
        "<p title='<link rel=icon>'>",
      })
  void what_rules_read_stays(String html) {
    assertThat(left(html)).isEqualTo(html);
  }

  @Test
  void a_template_is_the_text_where_it_stands_in_the_body_of_the_article() {
    String template = "<script type='text/template'>\n<p>The ship's bell</p></script>";

    assertThat(left("<div itemprop='articleBody'>\n" + template + "</div>"))
        .contains("articleBody'>\n<p>The ship's bell</p>");
    assertThat(left("<div>" + template + "</div>")).isEqualTo("<div></div>");
  }

  @Test
  void an_apostrophe_in_a_link_without_quotes_takes_no_text_with_it() {
    assertThat(left("<link href=/it's><p>The ship's bell</p>")).endsWith("<p>The ship's bell</p>");
  }

  private static String left(String html) {
    return KeptText.of(html).text();
  }
}
