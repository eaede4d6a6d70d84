package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttTextTest {
  private static Reading read(String text, Payload payload) {
    return CaptionFile.read("WEBVTT\n\n00:10.000 --> 00:20.000\n" + text + "\n", payload);
  }

  private static List<String> faults(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> List.of();
      case Reading.Refused(List<Fault> faults, int count) ->
          faults.stream().map(f -> f.line() + " " + f.detail()).toList();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<v Mara Lind>The bridge is open.",
        "<v.loud.far Mara>Stop!</v> <i>Splash.</i>",
        "<lang en-GB>Colour</lang>, <lang fr>couleur</lang>",
        "<ruby>漢<rt>kan</rt>字<rt>ji</ruby>",
        "<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>",
        "<c.yellow.bg_blue>News</c> at <b><u>ten</u></b>",
        "One <00:00:12.000>two <00:15.500>three",
        "1 &lt; 2 &amp; 3 > 2&nbsp;&#x263A;&#9786;&NotEqualTilde;",
        "Lines may\nbe two,\n   and start with blanks"
      })
  void cueTextMayHaveTagsTimesAndReferences(String text) {
    assertThat(faults(read(text, Payload.CUE_TEXT))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Salt & vinegar",
        "&nosuchname;",
        "&amp",
        "&#0;",
        "&#xD800;",
        "1 < 2",
        "<I>Loud</I>",
        "<font color=red>x</font>",
        "<i>x",
        "<i><b>x</i></b>",
        "x</i>",
        "<i loud>x</i>",
        "<c.>x</c>",
        "<v>x</v>",
        "<v &>x</v>",
        "<v Mara>x</v> <v Jo>y",
        "<lang>x</lang>",
        "<lang not_a_language_at_all>x</lang>",
        "<rt>x</rt>",
        "<ruby>x</ruby>",
        "<ruby>x<rt>y</rt>z</ruby>",
        "<00:10.000>x",
        "<00:20.000>x",
        "<00:15.000>x <00:15.000>y",
        "<0:15>x",
        "<>x"
      })
  void cueTextThatAPlayerWouldShowOtherwiseIsAFault(String text) {
    assertThat(faults(read(text, Payload.CUE_TEXT)))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f).startsWith("4 "));
  }

  @Test
  void aFaultIsToldWithItsOwnLineInACueOfManyLines() {
    assertThat(faults(read("One\ntwo\n<b>three\nfour & five", Payload.CUE_TEXT)))
        .containsExactly(
            "6 <b> is not closed",
            "7 & starts no character reference of HTML; a literal & is written &amp;");
  }

  @Test
  void cuesMustNotStartBeforeThoseAbove() {
    assertThat(
            faults(
                CaptionFile.read(
                    """
                    WEBVTT

                    00:02.000 --> 00:03.000
                    Two.

                    00:01.000 --> 00:02.000
                    One.
                    """,
                    Payload.CUE_TEXT)))
        .containsExactly("6 A cue must not start before those that stand above it");
  }

  @Test
  void idsAreUnique() {
    assertThat(
            faults(
                CaptionFile.read(
                    """
                    WEBVTT

                    a
                    00:01.000 --> 00:02.000
                    One.

                    a
                    00:02.000 --> 00:03.000
                    Two.
                    """,
                    Payload.CUE_TEXT)))
        .containsExactly("7 Another cue has this id");
  }

  @Nested
  class Chapters {
    @Test
    void titlesHaveReferencesButNoTags() {
      assertThat(faults(read("Salt &amp; vinegar", Payload.CHAPTER_TITLES))).isEmpty();
      assertThat(faults(read("<b>Salt</b> & vinegar", Payload.CHAPTER_TITLES))).hasSize(3);
    }

    @Test
    void thoseThatOverlapLieOneInTheOther() {
      String nested =
          """
          WEBVTT

          00:00.000 --> 00:10.000
          Part one

          00:00.000 --> 00:30.000
          All

          00:10.000 --> 00:30.000
          Part two
          """;
      assertThat(faults(CaptionFile.read(nested, Payload.CHAPTER_TITLES))).isEmpty();
      assertThat(
              faults(
                  CaptionFile.read(
                      nested.replace("00:10.000 --> 00:30.000", "00:10.000 --> 00:31.000"),
                      Payload.CHAPTER_TITLES)))
          .containsExactly("9 Chapters that overlap must lie one in the other");
    }
  }
}
