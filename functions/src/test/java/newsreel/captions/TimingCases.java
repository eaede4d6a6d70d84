package newsreel.captions;

import static newsreel.captions.SyntaxCase.refused;
import static newsreel.captions.SyntaxCase.taken;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The times of cues, and arrows where no times are. */
final class TimingCases {
  private TimingCases() {}

  static List<SyntaxCase> all() {
    return List.of(
        timings(
            "timings-60",
            List.of("00:00:00.000 --> 60:00:01.000", "60:00:00.000 --> 60:59:59.999"),
            List.of(
                "00:00:60.000 --> 70:00:00.000",
                "00:60:00.000 --> 70:00:00.000",
                "61:00:00.000 --> 70:00:60.000",
                "61:00:00.000 --> 70:60:00.000")),
        refused("timings-eof", "WEBVTT\n\n00:01.000 -->", 3),
        timings(
            "timings-garbage",
            List.of(
                "00:00:00.000 --> 00:00:01.000",
                "00:00:00.000--> 00:00:01.000",
                "00:00:00.000 -->00:00:01.000",
                "00:00:00.000 --> 00:00:01.000t"),
            List.of(
                "t00:00:00.000 --> 00:00:01.000",
                "0t:00:00.000 --> 00:00:01.000",
                "00:t0:00.000 --> 00:00:01.000",
                "00:00:0t.000 --> 00:00:01.000",
                "00:00:00.00t --> 00:00:01.000",
                "00:00:00.000t --> 00:00:01.000",
                "00:00:00.000 t--> 00:00:01.000",
                "00:00:00.000 -->t 00:00:01.000",
                "00:00:00.000 --> t00:00:01.000",
                "00:00:00.000 --> 00t00:01.000",
                "00:00:00.000 --> 00:00:01.0t0",
                "00.00:00.000 --> 00:00:01.000",
                "00:00:00:000 --> 00:00:01.000",
                "00:00:00,000 --> 00:00:01,000")),
        timings(
            "timings-negative",
            List.of("00:00:01.000 --> 00:00:01.001"),
            List.of(
                "00:00:01.000 --> 00:00:01.000",
                "00:00:02.000 --> 00:00:01.999",
                "00:02:00.000 --> 00:01:59.999",
                "02:00:00.000 --> 01:59:59.999")),
        timings(
            "timings-omitted-hours",
            List.of(
                "00:01.000 --> 00:00:02.000",
                "00:00:01.000 --> 00:02.000",
                "00:01.000 --> 00:02.000"),
            List.of()),
        timings(
            "timings-too-long",
            List.of("000:00:00.000 --> 00:00:01.000", "00:00:00.000 --> 0100:00:01.000"),
            List.of(
                "00::00:00.000 --> 00:00:01.000",
                "00:000:00.000 --> 00:00:01.000",
                "00:00:000.000 --> 00:00:01.000",
                "00:00:00..000 --> 00:00:01.000",
                "00:00:00.0000 --> 00:00:01.000",
                "000:00.000 --> 00:01.000",
                "00:000.000 --> 00:01.000",
                "00:00.000 --> 000:01.000",
                "00:00.000 --> 00:01.0000")),
        timings(
            "timings-too-short",
            List.of(
                "00:00:00.000 --> 00:00:01.000",
                "0:00:00.000 --> 00:00:01.000",
                "00:00:00.000 --> 0:00:01.000"),
            List.of(
                "00:0:00.000 --> 00:00:01.000",
                "00:00:0.000 --> 00:00:01.000",
                "00:00:00.00 --> 00:00:01.000",
                "00:00:00. --> 00:00:01.000",
                "00:00:00 --> 00:00:01.000",
                "00:00 --> 00:00:01.000",
                "00 --> 00:00:01.000",
                " --> 00:00:01.000",
                "0:00.000 --> 00:01.000",
                "00:00.000 --> 0:01.000",
                "00:00.000 --> 00:1.000")),
        refused(
            "arrows",
            """
            WEBVTT

            -->
            00:01.000 --> 00:02.000
            No line before this cue is empty.
            id-->
            00:01.000 --> 00:02.000
            Nor here.

            00:01.000 -> -->

            00:01.000 - -->
            """,
            3,
            6,
            10,
            12),
        taken(
            "comment-in-cue-text",
            """
            WEBVTT

            NOTE on one line

            00:01.000 --> 00:02.000
            NOTE is a word here

            NOTE
            on two
            lines

            00:02.000 --> 00:03.000
            NOTE is a word here
            NOTE too
            """));
  }

  /** Each line the times of a cue, those that players take before those that they do not. */
  private static SyntaxCase timings(String point, List<String> right, List<String> wrong) {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    Stream.concat(right.stream(), wrong.stream())
        .forEach(line -> file.append('\n').append(line).append("\nText.\n"));
    return new SyntaxCase(
        point,
        file.toString(),
        !wrong.isEmpty(),
        IntStream.range(right.size(), right.size() + wrong.size())
            .mapToObj(i -> 3 + 3 * i)
            .toList());
  }
}
