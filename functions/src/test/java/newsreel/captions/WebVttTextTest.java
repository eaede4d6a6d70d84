package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static Reading.Read taken(String file) {
    return (Reading.Read) CaptionFile.read(file, Payload.CUE_TEXT);
  }

  private static List<String> repairs(Reading.Read read) {
    return read.repairs().stream().map(r -> r.line() + " " + r.detail()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Salt & vinegar | Salt &amp; vinegar",
        "&nosuchname; | &amp;nosuchname;",
        "Salt &amp vinegar | Salt &amp; vinegar",
        "&#0; | &amp;#0;",
        "&#xD800; | &amp;#xD800;",
        "<I>Loud</I> | Loud",
        "<font color=red>x</font> y | x y",
        "<i>x | <i>x</i>",
        "<i><b>x</i></b> | <i><b>x</b></i>",
        "x</i> | x",
        "<i loud>x</i> | <i>x</i>",
        "<c.>x</c> | <c>x</c>",
        "<v>x</v> | x",
        "<v A & B>x</v> | <v A &amp; B>x</v>",
        "<v Mara>x</v> <v Jo>y | <v Mara>x</v> <v Jo>y</v>",
        "<lang>x</lang> | x",
        "<lang not_a_language_at_all>x</lang> | x",
        "<rt>x</rt> | x",
        "<ruby>x</ruby> | x",
        "<ruby>x<rt>y</rt>z</ruby> | xyz",
        "<00:10.000>x | x",
        "<00:20.000>x | x",
        "<00:15.000>x <00:15.000>y | <00:15.000>x y",
        "<0:15>x | x",
      })
  void cueTextThatPlayersShowAllTheSameIsPutRightAndTold(String text, String right) {
    Reading.Read read = (Reading.Read) read(text, Payload.CUE_TEXT);

    assertThat(read.captions().cues().getFirst().text()).isEqualTo(right);
    assertThat(repairs(read)).isNotEmpty().allSatisfy(r -> assertThat(r).startsWith("4 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 < 2", "<>x", "I <3 you>", "<laughs> Ha", "a --> b"})
  void cueTextOfWhichPlayersWouldDropSomeIsAFault(String text) {
    assertThat(faults(read(text, Payload.CUE_TEXT)))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f).startsWith("4 "));
  }

  @Test
  void aBreakOfHtmlIsALineEnd() {
    Reading.Read read = (Reading.Read) read("One<br>two", Payload.CUE_TEXT);

    assertThat(read.captions().cues().getFirst().text()).isEqualTo("One\ntwo");
  }

  @Test
  void eachRepairIsToldWithItsOwnLineInACueOfManyLines() {
    assertThat(repairs((Reading.Read) read("One\ntwo\n<b>three\nfour & five", Payload.CUE_TEXT)))
        .containsExactly("7 & written as &amp;", "7 <b> closed at the end of its cue");
  }

  @Test
  void linesThatAToolWritesBelowTheFirstAreLeftOut() {
    Reading.Read read =
        taken("WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\nOne & two.\n");

    assertThat(repairs(read))
        .containsExactly(
            "2 \"Kind: captions\" left out", "3 \"Language: en\" left out", "6 & written as &amp;");
    assertThat(WebVttWriter.write(read.captions()))
        .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne &amp; two.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEBVTT\n", "WEBVTT\nKind: captions\nLanguage: en\n", "WEBVTT - x\n1\n"})
  void aFaultIsToldWithItsOwnLineWhateverStandsBelowTheFirst(String header) {
    int line = (int) header.lines().count() + 2;

    assertThat(
            faults(
                CaptionFile.read(header + "\n00:02.000 --> 00:01.000\nOne <3\n", Payload.CUE_TEXT)))
        .containsExactly(
            line + " A cue must end after it starts",
            line + 1 + " < starts no tag; a literal < is written &lt;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rt>x</rt> | x",
        "<b><rt>x</rt></b> | <b>x</b>",
        "<ruby>x<rt>y</rt></ruby><rt>z</rt> | <ruby>x<rt>y</rt></ruby>z",
        "<ruby>x<b><rt>y</rt></b></ruby> | x<b>y</b>"
      })
  void anRtThatDoesNotStandDirectlyInARubyIsLeftOut(String text, String right) {
    Reading.Read read = (Reading.Read) read(text, Payload.CUE_TEXT);

    assertThat(read.captions().cues().getFirst().text()).isEqualTo(right);
    assertThat(repairs(read)).isNotEmpty();
  }

  @Test
  void filesThatWereJoinedAreOne() {
    String part = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nOne.\n\n";
    Reading.Read read = taken(part + "\uFEFF" + part + "7\n\n");

    assertThat(read.captions().cues()).extracting(Cue::text).containsExactly("One.", "One.");
    assertThat(repairs(read))
        .containsExactly(
            "7 byte order mark left out",
            "7 \"WEBVTT\" left out",
            "9 id left out: another cue has it",
            "13 \"7\" left out");
  }

  @Test
  void cuesAreSortedByTheirStartsAndNotesStay() {
    Reading.Read read =
        taken(
            """
            WEBVTT

            00:02.000 --> 00:03.000
            Two.

            NOTE between

            00:01.000 --> 00:02.000
            One.
            """);

    assertThat(read.captions().blocks())
        .extracting(b -> b instanceof Cue c ? c.text() : "note")
        .containsExactly("One.", "note", "Two.");
    assertThat(repairs(read)).containsExactly("8 cue moved to where its start belongs");
  }

  @Test
  void aCueRightBehindAnotherIsOneOfItsOwn() {
    Reading.Read read =
        taken("WEBVTT\n\n1\n00:01.000 --> 00:02.000\nOne.\n2\n00:02.000 --> 00:03.000\nTwo.\n");

    assertThat(read.captions().cues()).extracting(Cue::text).containsExactly("One.", "Two.");
    assertThat(repairs(read)).containsExactly("6 empty line put before this cue");
  }

  @Test
  void onlyTheFirstRepairsAreKeptAndAllAreCounted() {
    String cue = "00:01.000 --> 00:02.000\na & b\n\n";
    Reading.Read read = taken("WEBVTT\n\n" + cue.repeat(3_000));

    assertThat(read.repairs()).hasSize(1_000);
    assertThat(read.count()).isEqualTo(3_000);
  }

  @Nested
  class Chapters {
    @Test
    void titlesHaveReferencesButNoTags() {
      assertThat(faults(read("Salt &amp; vinegar", Payload.CHAPTER_TITLES))).isEmpty();
      assertThat(read("<b>Salt</b> & vinegar", Payload.CHAPTER_TITLES))
          .isInstanceOfSatisfying(
              Reading.Read.class,
              r ->
                  assertThat(r.captions().cues().getFirst().text())
                      .isEqualTo("Salt &amp; vinegar"));
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
          .containsExactly("9 Overlapping chapters must be nested");
    }
  }
}
