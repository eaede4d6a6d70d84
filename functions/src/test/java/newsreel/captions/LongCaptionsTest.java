package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsreel.LinearTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quadratic work would take seconds on the small files, hours on the large. */
class LongCaptionsTest {
  private static final int LARGE = 5 * 1024 * 1024;
  private static final int SMALL = 128 * 1024;
  private static final String VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\n";
  private static final String SUB_RIP = "1\n00:00:00,000 --> 00:00:01,000\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<i>",
        "<i",
        "</b>",
        "&",
        "&a",
        ";",
        "{\\",
        "{\\an8}",
        "\n",
        "x\n",
        "-->",
        "-->\n",
        "\n\n1\n00:00:00,000 --> 00:00:01,000\n",
        "\n\n00:00.000 --> 00:01.000\n<b>",
        "\n00:00.000 --> 00:01.000 line:1 ",
        "<ruby>",
        "<ruby>a<rt>",
        "<v ",
        "<c.a",
        " ",
        "9\n",
        "<i><b></i></b>",
        "\n\nREGION\nid:a ",
        "\n\nNOTE\n",
        "0",
        "\r",
        "<b a=",
      })
  void aPieceAgainAndAgainTakesTimeThatGrowsWithItsLength(String piece) {
    LinearTime.holds(SMALL, n -> VTT + LinearTime.repeated(piece, n), LongCaptionsTest::read);
    LinearTime.holds(SMALL, n -> SUB_RIP + LinearTime.repeated(piece, n), LongCaptionsTest::read);
  }

  @Test
  void megabytesOfCuesOrBlankLinesAreReadSoon() {
    isReadSoon(VTT + LinearTime.repeated("<i>a</i> &amp;\n", LARGE - 100));
    isReadSoon(LinearTime.repeated("9\n00:00:00,000 --> 00:00:01,000\n<i>a</i>\n\n", LARGE - 100));
    isReadSoon(LinearTime.repeated("\n", LARGE - 100));
  }

  private static void isReadSoon(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

    assertThat(LinearTime.millis(bytes, LongCaptionsTest::read)).isLessThan(10_000);
  }

  private static void read(byte[] file) {
    assertThat(CaptionFile.read(file, null, Payload.CUE_TEXT)).isNotNull();
  }
}
