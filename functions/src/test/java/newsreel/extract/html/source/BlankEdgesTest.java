package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankEdgesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div> <p>a</p> </div> | <div><p>a</p></div>",
        "<ul class=x>   <li> <b>a</b> </li></ul> | <ul class=x><li><b>a</b></li></ul>",
        "<p>a <b>b</b> <i>c</i> </p> <p>d</p> | <p>a <b>b</b> <i>c</i></p><p>d</p>",
        "<div><!-- a --> <p>b</p></div> | <div><p>b</p></div>",
      })
  void white_space_beside_a_block_is_left_out(String html, String left) {
    assertThat(KeptText.of(html).text()).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>a</b> <i>b</i>",
        "<p>a <b>b</b> c</p>",
        "<p>5 > <b>3</b></p>",
        "<p title='a > b'> <b>c</b></p>",
        "<divider></divider> <b>a</b>",
        "a <p>b",
      })
  void other_white_space_stays(String html) {
    assertThat(KeptText.of(html).text()).isEqualTo(html);
  }

  @Test
  void what_stays_is_looked_through_behind_cuts() {
    KeptText kept = KeptText.of("<script>var itemprop</script><p> <b itemprop=name>a</b>");

    assertThat(kept.contains("itemprop")).isTrue();
    assertThat(kept.contains("var")).isFalse();
  }
}
