package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import newsreel.extract.html.HtmlExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenusTest {
  private static final String TEXT = "<article><h1>Ferry</h1></article>";

  @Test
  void menus_and_the_footer_behind_the_article_are_left_out() {
    assertThat(
            left(
                "<nav class=a><ul><li><a href=/>Home</a></ul></nav>"
                    + TEXT
                    + "<nav><b>Next</b></nav><footer>\n<a href=/>Imprint</a></footer>"))
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><h1>Ferry</h1></nav>",
        "<nav class='breadcrumb'><a href=/sea>Sea</a></nav>",
        "<nav><p>Text.</p></nav>",
        "<nav><span itemprop=name>Sea</span></nav>",
        "<nav><script type='application/ld+json'>{}</script></nav>",
        "<nav>never closed",
        "<navigation></navigation>",
        "<footer>By Ann Lee</footer><article></article>",
        "<footer></footer><article></article><footer>Next</footer><article></article>",
      })
  void what_rules_look_for_stays(String html) {
    assertThat(left(html)).isEqualTo(html);
  }

  @Test
  void of_nested_menus_the_inner_one_goes() {
    assertThat(left("<nav><p>a</p><nav>b</nav></nav>")).isEqualTo("<nav><p>a</p></nav>");
  }

  @Test
  void a_footer_goes_with_the_menu_in_it() {
    assertThat(left(TEXT + "<footer><nav>a</nav>b</footer><b>c</b>")).isEqualTo(TEXT + "<b>c</b>");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, utf-16le", "ISO-2022-JP, iso-2022-jp", "Shift_JIS, shift_jis"})
  void charsets_whose_bytes_look_like_tags_are_read_before_anything_is_left_out(
      String charset, String label) {
    String html =
        "<title>船が港を出た</title><script>var a = 1</script><nav><a>家</a></nav><p>船は月曜日に港を出た。</p>";
    byte[] bytes = html.getBytes(Charset.forName(charset));

    assertThat(new HtmlExtractor().extract(new PageSource(bytes, label, null)))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            e -> assertThat(e.content().article().headline()).isEqualTo("船が港を出た"));
  }

  @Test
  void bytes_that_no_charset_has_in_a_program_do_not_change_how_the_text_is_read() {
    byte[] mixed =
        "<script>var a = '?'</script><title>Fähre läuft aus</title>"
            .getBytes(StandardCharsets.UTF_8);
    mixed[17] = (byte) 0xff;

    assertThat(new HtmlExtractor().extract(new PageSource(mixed, null, null)))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            e -> assertThat(e.content().article().headline()).isEqualTo("Fähre läuft aus"));
  }

  private static String left(String html) {
    return KeptText.of(html).text();
  }
}
