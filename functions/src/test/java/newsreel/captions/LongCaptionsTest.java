package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quadratic work would take minutes on the small files, hours on the large. */
class LongCaptionsTest {
  private static final int LARGE = 5 * 1024 * 1024;
  private static final int SMALL = 256 * 1024;
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
    isReadSoon(VTT, piece, SMALL);
    isReadSoon(SUB_RIP, piece, SMALL);
  }

  @Test
  void megabytesOfCuesOrBlankLinesAreReadSoon() {
    isReadSoon(VTT, "<i>a</i> &amp;\n", LARGE);
    isReadSoon("", "9\n00:00:00,000 --> 00:00:01,000\n<i>a</i>\n\n", LARGE);
    isReadSoon("", "\n", LARGE);
  }

  private static void isReadSoon(String head, String piece, int length) {
    byte[] file =
        (head + piece.repeat((length - head.length()) / piece.length()))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(file.length).isGreaterThan(length - 100);
    long start = System.nanoTime();
    assertThat(CaptionFile.read(file, null, Payload.CUE_TEXT)).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }
}
