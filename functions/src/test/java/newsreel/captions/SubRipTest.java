package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubRipTest {
  private static String webVtt(String subRip) {
    return webVtt(CaptionFile.read(subRip, Payload.CUE_TEXT));
  }

  private static String webVtt(Reading reading) {
    return WebVttWriter.write(((Reading.Read) reading).captions());
  }

  private static List<Fault> faults(String subRip) {
    return ((Reading.Refused) CaptionFile.read(subRip, Payload.CUE_TEXT)).faults();
  }

  private static Cue cue(String text) {
    Reading reading =
        CaptionFile.read("1\n00:00:01,000 --> 00:00:02,000\n" + text + "\n", Payload.CUE_TEXT);
    return ((Reading.Read) reading).captions().cues().getFirst();
  }

  @Test
  void aPlainFileBecomesWebVtt() {
    assertThat(
            webVtt(
                """
                1
                00:00:01,600 --> 00:00:04,200
                <i>The harbour</i> is open

                2
                00:00:05,900 --> 01:02:03,004
                after 1 < 2 & "five" months
                of ice
                """))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.600 --> 00:00:04.200
            <i>The harbour</i> is open

            00:00:05.900 --> 01:02:03.004
            after 1 &lt; 2 &amp; "five" months
            of ice
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF1\r\n0:0:1,0 --> 0:0:2,0\r\nOne\r\n\r\n2\r\n0:0:2,0 --> 0:0:3,0\r\n2\r\n",
        "1\r00:00:01,000 --> 00:00:02,000\rOne\r\r2\r00:00:02,000 --> 00:00:03,000\r2\r",
        "\n\n1\n00:00:01.000 --> 00:00:02.000\nOne\n\n\n\n2\n00:00:02.000 --> 00:00:03.000\n2",
        "0\n0:0:1,0 --> 0:0:2,0\nOne\n1\n0:0:2,0-->0:0:3,0\n2\n\n",
        "00:00:01,000 --> 00:00:02,000\nOne\n\n00:00:02,000 --> 00:00:03,000\n2\n",
        "1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600\nOne\n \n2\n0:0:2,0 --> 0:0:3,0 \n2\n",
        "2\n00:00:02,000 --> 00:00:03,000\n2\n\n1\n00:00:01,000 --> 00:00:02,000\nOne\n",
        "7\n00:00:01:000 -> 00:00:02:000\n\nOne\n\n7\n00:00:02,000 --> 00:00:03,000\n2\n",
        "1\n\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n\n00:00:02,000 --> 00:00:03,000\n2\n",
        "1\n00:00:01, 000 --> 00:00: 02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\n2\n\n\n"
      })
  void oddButCommonFilesAreTakenAsTheyAreMeant(String subRip) {
    assertThat(webVtt(subRip))
        .isEqualTo(
            "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:02.000 --> 00:00:03.000\n2\n");
  }

  @Test
  void anEmptyLineInATextGoesAndTheTextBehindItStays() {
    assertThat(cue("One\n\ntwo\n \nthree").text()).isEqualTo("One\ntwo\nthree");
  }

  @Nested
  class Styling {
    @Test
    void keepsItalicsBoldAndUnderliningAndBalancesThem() {
      assertThat(cue("<I>a <b>b</i> c</B> <em>d</em> </u>").text())
          .isEqualTo("<i>a <b>b</b></i><b> c</b> <i>d</i> ");
      assertThat(cue("<u>never closed").text()).isEqualTo("<u>never closed</u>");
    }

    @Test
    void dropsFontsAndOverrides() {
      assertThat(cue("<font color=\"#ff0000\" size=3>Red</font> {\\c&HFF&\\fs20}alert").text())
          .isEqualTo("Red alert");
    }

    @Test
    void turnsAPlaceOnTheScreenIntoSettings() {
      assertThat(cue("{\\an8}Top")).extracting(Cue::settings, Cue::text).contains("line:0", "Top");
      assertThat(cue("{\\an1}Low left").settings()).isEqualTo("align:left");
      assertThat(cue("{\\b1\\an6}Right").settings()).isEqualTo("line:50%,center align:right");
      assertThat(cue("{\\an2}As ever").settings()).isEmpty();
    }

    @Test
    void leavesEveryOtherBracketAsText() {
      assertThat(cue("<3 you {laughs} <MUSIC> a<b and c> {\\ x --> y").plainText())
          .isEqualTo("<3 you {laughs} <MUSIC> a<b and c> {\\ x --> y");
    }

    @Test
    void takesTheReferencesThatPlayersResolve() {
      assertThat(cue("AT&T, Q&amp;A, 1&nbsp;km, &copy; it&#39;s &apos;on&apos;").plainText())
          .isEqualTo("AT&T, Q&A, 1\u00A0km, © it's 'on'");
    }
  }

  @Nested
  class Repairs {
    private static List<String> repairs(String subRip) {
      return ((Reading.Read) CaptionFile.read(subRip, Payload.CUE_TEXT))
          .repairs().stream().map(r -> r.line() + " " + r.detail()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"–>", "—>", "−->", "->", "=>", "→", "--&gt;", "-- >"})
    void anArrowThatAWordProcessorMadeIsRead(String arrow) {
      String file = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,000 %s 00:00:03,000\n2\n";

      assertThat(webVtt(file.formatted(arrow)))
          .isEqualTo(
              "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:02.000 -->"
                  + " 00:00:03.000\n2\n");
      assertThat(repairs(file.formatted("–>"))).containsExactly("6 –> read as -->");
    }

    @Test
    void twoTimesThatNothingPartsAsAnArrowDoesAreNoText() {
      assertThat(
              faults(
                  "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,000 | 00:00:03,000\nTwo\n"))
          .extracting(Fault::line)
          .containsExactly(6);
    }

    @Test
    void marksOfFilesThatWereJoinedGoAndCuesAreSorted() {
      String joined =
          "1\n00:00:02,000 --> 00:00:03,000\n2\n\n\uFEFF1\n00:00:01,000 --> 00:00:02,000\nOne\n";

      assertThat(webVtt(joined))
          .isEqualTo(
              "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:02.000 -->"
                  + " 00:00:03.000\n2\n");
      assertThat(repairs(joined))
          .containsExactly("5 byte order mark left out", "6 cue moved to where its start belongs");
    }

    @Test
    void breaksOfHtmlAndOfSubStationAlphaAreLineEnds() {
      assertThat(cue("One<br>two<br />three\\Nfour\\hfive").text())
          .isEqualTo("One\ntwo\nthree\nfour\u00a0five");
    }
  }

  @Nested
  class Faults {
    @Test
    void timesThatAreNoneAreToldByLine() {
      assertThat(faults("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:61:02,000 --> 1\nTwo\n"))
          .extracting(Fault::line)
          .containsExactly(6);
    }

    @Test
    void aCueThatEndsAsItStartsIsNotDroppedInSilence() {
      assertThat(faults("1\n00:00:01,000 --> 00:00:01,000\nOne\n"))
          .containsExactly(new Fault(2, "A cue must end after it starts"));
    }

    @Test
    void textBeforeTheFirstTimesIsNotDroppedInSilence() {
      assertThat(faults("1\nTitle\n00:00:01,000 --> 00:00:02,000\nOne\n"))
          .extracting(Fault::line)
          .containsExactly(1);
    }

    @Test
    void aFileWithoutTimesIsNone() {
      assertThat(faults("1\n\n2\n")).isNotEmpty();
    }
  }

  @Nested
  class Chapters {
    private static final String NESTED =
        """
        1
        00:00:00,000 --> 00:00:30,000
        All

        2
        00:00:00,000 --> 00:00:10,000
        Part one

        3
        00:00:10,000 --> 00:00:30,000
        Part two
        """;

    @Test
    void thatLieOneInTheOtherAreRead() {
      assertThat(
              ((Reading.Read) CaptionFile.read(NESTED, Payload.CHAPTER_TITLES)).captions().cues())
          .extracting(Cue::text)
          .containsExactly("All", "Part one", "Part two");
    }

    @Test
    void thatOverlapAreToldByLine() {
      String overlapping = NESTED.replace("00:00:30,000\nPart two", "00:00:31,000\nPart two");

      assertThat(CaptionFile.read(overlapping, Payload.CHAPTER_TITLES))
          .isInstanceOfSatisfying(
              Reading.Refused.class,
              r ->
                  assertThat(r.faults())
                      .containsExactly(new Fault(10, "Overlapping chapters must be nested")));
      assertThat(CaptionFile.read(overlapping, Payload.CUE_TEXT)).isInstanceOf(Reading.Read.class);
    }
  }

  @Nested
  class Bytes {
    private static final String TEXT = "1\n00:00:01,000 --> 00:00:02,000\nFährhafen – offen\n";

    private static Reading read(Charset written, String named) {
      return CaptionFile.read(TEXT.getBytes(written), named, Payload.CUE_TEXT);
    }

    @Test
    void areReadInTheEncodingThatIsNamedOrMarked() {
      assertThat(webVtt(read(Charset.forName("windows-1252"), "windows-1252")))
          .contains("Fährhafen – offen");
      assertThat(webVtt(read(StandardCharsets.UTF_16, "utf-8"))).contains("Fährhafen – offen");
      assertThat(webVtt(read(StandardCharsets.UTF_8, "no-such-charset")))
          .contains("Fährhafen – offen");
    }

    @Test
    void thatAreNotUtf8AreToldByLine() {
      assertThat(read(StandardCharsets.ISO_8859_1, "utf-8"))
          .isInstanceOfSatisfying(
              Reading.Refused.class,
              r -> assertThat(r.faults()).extracting(Fault::line).containsExactly(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void ofUtf16MayLackTheirMark(String charset) {
      assertThat(webVtt(read(Charset.forName(charset), "utf-8"))).contains("Fährhafen – offen");
    }

    @Test
    void ofWebVttInUtf16AreWrittenAsUtf8() {
      String file = "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nFährhafen\n";

      assertThat(CaptionFile.read(file.getBytes(StandardCharsets.UTF_16LE), null, Payload.CUE_TEXT))
          .isInstanceOfSatisfying(
              Reading.Read.class,
              r ->
                  assertThat(r.repairs())
                      .containsExactly(
                          new Repair(1, "UTF-16LE written as UTF-8, in which WebVTT comes")));
    }
  }
}
