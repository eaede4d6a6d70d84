package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextsTest {
  /** Blanks, controls, formats, lone surrogates, unassigned and private signs without a form. */
  private static final List<String> INVISIBLE =
      List.of(
          "",
          " ",
          "\t\n",
          "\u00a0",
          "\u2028",
          "\u2029",
          "\u200b\u200d",
          "\u00ad",
          "\ud800",
          "\u0378",
          "\u034f",
          "\u115f\u1160",
          "\u17b4\u17b5",
          "\u2800",
          "\u3164",
          "\uffa0",
          "\ufffc",
          "\ufe00\ufe0f",
          "\udb40\udd00",
          "\udb40\uddef");

  private static final List<String> VISIBLE =
      List.of(
          "a",
          " a",
          "\u02ff",
          "\u0301",
          "\u034e",
          "\u0350",
          "\ufdff",
          "\ufe10",
          "\u2801",
          "👍",
          "\u200b👍",
          "港");

  @Test
  void whatShowsNothingIsBlank() {
    assertThat(INVISIBLE).allMatch(Texts::isBlank);
    assertThat(VISIBLE).noneMatch(Texts::isBlank);
  }

  @Test
  void aTextHasSomethingToShowAndIsNotTooLong() {
    assertThatCode(() -> Texts.check("title", null, 3)).doesNotThrowAnyException();
    assertThatCode(() -> Texts.check("title", "abc", 3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Texts.check("title", "abcd", 3))
        .isInstanceOfSatisfying(FieldException.class, e -> assertThat(e.field()).isEqualTo("title"))
        .hasMessageContaining("4 characters")
        .hasMessageContaining("at most 3");
    assertThatThrownBy(() -> Texts.check("title", " ", 3)).hasMessage("title is blank");
  }
}
