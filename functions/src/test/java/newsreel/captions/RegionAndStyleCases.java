package newsreel.captions;

import static newsreel.captions.SyntaxCase.refused;
import static newsreel.captions.SyntaxCase.repaired;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Definitions of regions, and style sheets. */
final class RegionAndStyleCases {
  private RegionAndStyleCases() {}

  static List<SyntaxCase> all() {
    List<String> points = List.of("0%,0%", "1%,1.5%", "100%,0%", "0%,100%", "100%,100%");
    List<String> noPoints =
        List.of("0,0", "0%,0", "0,0%", "1%", ",1%", "101%,1%", "1%,101%", "-0%,0%", "65536%,0%");
    List<String> partedPoints = List.of(" 100%,100%", "100% ,100%", "100%, 100%", "100 %,100%");
    return List.of(
        regions(
            "regions-lines",
            List.of("lines:0", "lines:1", "lines:100", "lines:1" + "0".repeat(34)),
            List.of(
                "lines:1 lines:3", "lines:-0", "lines:1.5", "lines:-1", "lines: 1", "lines :1")),
        regions(
            "regions-regionanchor",
            points.stream().map("regionanchor:"::concat).toList(),
            Stream.concat(noPoints.stream(), partedPoints.stream())
                .map("regionanchor:"::concat)
                .toList()),
        regions(
            "regions-viewportanchor",
            points.stream().map("viewportanchor:"::concat).toList(),
            Stream.concat(noPoints.stream(), partedPoints.stream())
                .map("viewportanchor:"::concat)
                .toList()),
        regions(
            "regions-scroll",
            List.of("", "scroll:up"),
            List.of(
                "scroll:up ".repeat(8),
                "scroll:down",
                "scroll:left",
                "scroll: up",
                "scroll :up",
                "scroll:up scroll:")),
        repaired(
            "regions-id",
            """
            WEBVTT

            REGION
            id:low
            id:high
            lines:1

            REGION
            id:left id:right

            REGION
            id:id
            id :other

            REGION
            id:

            00:01.000 --> 00:02.000 region:id
            Text.
            """,
            5,
            9,
            13,
            16,
            18),
        refused(
            "regions-old",
            """
            WEBVTT

            REGION: id=low width=40% lines=3 scroll=up

            00:01.000 --> 00:02.000
            Text.
            """,
            3),
        refused(
            "regions-edge-case",
            """
            WEBVTT

            REGION
            id:low lines:1

            -->
            REGION
            id:low

            REGION
            REGION
            id:high

            REGION
            --->
            id:left

            REGION
            id:right--> lines:5
            """,
            6,
            15,
            19),
        repaired(
            "header-regions",
            """
            WEBVTT file with regions

            REGION
            id:bare

            REGION
            id:full width:32%
            lines:5
            regionanchor:41%,20.25% viewportanchor:31%,84%
            scroll:up

            REGION
            id:twice width:42%

            REGION
            id:twice
            width:67%

            REGION
            nothing that is a setting
            : Nor this

            00:01.000 --> 00:02.000 region:bare
            Text.

            00:01.000 --> 00:02.000 line:5 region:full
            Text.

            00:01.000 --> 00:02.000 region:
            Text.
            """,
            15,
            19,
            20,
            21,
            29),
        repaired(
            "stylesheets",
            """
            WEBVTT

            STYLE
            ::cue(#open) {
              color: lime;
            } /*
            NOTE is no comment here
            00:01.000 -- > 00:02.000
            */

            open
            00:01.000 --> 00:02.000
            Text.

            STYLE
            ::cue(b) { color: red }

            00:02.000 --> 00:03.000
            Text.
            """,
            15),
        refused(
            "stylesheets-newlines",
            """
            WEBVTT

            STYLE
            ::cue(#open) { color: lime }
            ::cue(u) { color: cyan }

            ::cue(i) { color: aqua }

            open
            00:01.000 --> 00:02.000
            Text.
            """,
            7));
  }

  /** Four lines for each: an empty one, REGION, the id, the setting. */
  private static SyntaxCase regions(String point, List<String> right, List<String> wrong) {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    List<String> all = Stream.concat(right.stream(), wrong.stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      file.append("\nREGION\nid:").append(i).append('\n').append(all.get(i)).append('\n');
      if (all.get(i).isEmpty()) {
        file.setLength(file.length() - 1);
        file.append("width:5%\n");
      }
    }
    return new SyntaxCase(
        point,
        file.toString(),
        false,
        IntStream.range(right.size(), all.size()).mapToObj(i -> 5 + 4 * i).toList());
  }
}
