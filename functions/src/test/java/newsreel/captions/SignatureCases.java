package newsreel.captions;

import static newsreel.captions.SyntaxCase.refused;
import static newsreel.captions.SyntaxCase.repaired;
import static newsreel.captions.SyntaxCase.taken;

import java.util.List;

/** The first line, what must follow it, line ends and odd characters. */
final class SignatureCases {
  private static final String CUE =
      """

      00:01.000 --> 00:03.000
      The bridge is open.
      """;

  private SignatureCases() {}

  static List<SyntaxCase> all() {
    return List.of(
        taken("signature-bom", "\uFEFFWEBVTT\n" + CUE),
        refused("signature-no-newline", "WEBVTT", 1),
        taken("signature-space", "WEBVTT \n" + CUE),
        refused("signature-space-no-newline", "WEBVTT ", 1),
        taken("signature-tab", "WEBVTT\tHarbour news\n" + CUE),
        refused("signature-tab-no-newline", "WEBVTT\t", 1),
        refused("signature-timings", "WEBVTT 00:01.000 --> 00:03.000\nThe bridge is open.\n", 2),
        refused("stylesheets-none", "WEBVTT\n", 1),
        repaired("header-garbage", "WEBVTT\nKind: captions\n" + CUE, 2),
        repaired("header-space", "WEBVTT\n \n" + CUE.strip(), 2, 3),
        repaired("header-tab", "WEBVTT\n\t\n" + CUE.strip(), 2, 3),
        repaired("header-timings", "WEBVTT\n" + CUE.strip(), 2),
        taken(
            "ids",
            """
            WEBVTT

             indented
            00:01.000 --> 00:02.000
            One.

            ends in a blank\s
            00:01.000 --> 00:02.000
            Two.

            -- >
            00:01.000 --> 00:02.000
            Three.

            ->
            00:01.000 --> 00:02.000
            Four.

            \s
            00:01.000 --> 00:02.000
            Five.\
            """),
        refused(
            "newlines",
            "WEBVTT\r\rcr\r00:01.000 --> 00:02.000\rOne.\r\r"
                + "lf\n00:01.000 --> 00:02.000\nTwo.\n\n"
                + "crlf\r\n00:01.000 --> 00:02.000\r\nThree.\r\n\r\n"
                + "lf and cr are two line ends\n\r00:01.000 --> 00:02.000\n\rFive.\n",
            15,
            19),
        repaired(
            "nulls",
            "WEBVTT\n\n\0\n00:01.000 --> 00:02.000\nOne.\n\n00:01.000 --> 00:02.000\nTw\0o.\n",
            3,
            8),
        refused(
            "whitespace-chars",
            """
            WEBVTT

            blanks before the times
              00:01.000   -->  00:02.000\s
              One.

            tabs between the times
            00:01.000\t\t-->\t00:02.000\t
            \tTwo.

            form feeds
            00:01.000\f-->\f00:02.000
            Three.

            vertical tabs
            00:01.000\013-->\01300:02.000
            Four.
            """,
            16));
  }
}
