package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CutsTest {
  private static final String TEXT = "ship bell quay mast";

  @Test
  void a_cut_around_others_takes_their_place() {
    Cuts cuts = new Cuts();
    cuts.add(0, 2);
    cuts.add(5, 6);
    cuts.add(7, 8);
    cuts.add(4, 10);

    assertThat(new KeptText(TEXT, cuts).text()).isEqualTo("ipquay mast");
  }

  @Test
  void of_two_lists_the_outer_cuts_count() {
    Cuts cuts = new Cuts();
    cuts.add(1, 2);
    cuts.add(6, 8);
    cuts.add(10, 19);
    Cuts others = new Cuts();
    others.add(5, 9);
    others.add(12, 14);

    assertThat(new KeptText(TEXT, cuts.with(others)).text()).isEqualTo("sip  ");
  }

  @Test
  void a_mark_stands_only_in_what_stays() {
    Cuts cuts = new Cuts();
    cuts.add(5, 10);

    assertThat(cuts.leave("bell", TEXT, 0, TEXT.length())).isFalse();
    assertThat(cuts.leave("p quay", TEXT, 0, TEXT.length())).isFalse();
    assertThat(cuts.leave("ship", TEXT, 0, TEXT.length())).isTrue();
    assertThat(cuts.leave("ship", TEXT, 1, TEXT.length())).isFalse();
    assertThat(cuts.leave("quay", TEXT, 11, TEXT.length())).isFalse();
    assertThat(cuts.leave("quay", TEXT, 0, 13)).isFalse();
  }

  @Test
  void bytes_are_left_out_where_their_characters_are() {
    Cuts cuts = new Cuts();
    cuts.add(0, 5);
    cuts.add(9, 14);

    assertThat(new KeptText(TEXT, cuts).bytes(TEXT.getBytes(StandardCharsets.UTF_8)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("bell mast");
  }
}
