package newsreel.captions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings of cues. */
final class SettingCases {
  private SettingCases() {}

  static List<SyntaxCase> all() {
    return List.of(
        settings(
            "settings-align",
            List.of("", "align:start", "align:center", "align:end", "align:left", "align:right"),
            List.of(
                "align:start align:end",
                "align:CENTER",
                "align: center",
                "align:",
                "align:middle",
                "align",
                "align:end ".repeat(200) + "align:center")),
        settings(
            "settings-line",
            List.of(
                "line:-1",
                "line:0",
                "line:-0",
                "line:101",
                "line:1" + "0".repeat(34),
                "line:0%",
                "line:00%",
                "line:12.5%",
                "line:100%",
                "line:100%,start",
                "line:3,center",
                "line:100%,end"),
            List.of(
                "line:1.5",
                "line:101%",
                "line:1" + "0".repeat(34) + "%",
                "line:-0%",
                "line:1-",
                "line:%1",
                "line:1%%",
                "line:0%0",
                "line: 0%",
                "line:-",
                "line:%",
                "line:1..5%",
                "line:.5%",
                "line:5.%",
                "line:100%,middle")),
        settings(
            "settings-multiple",
            List.of(
                "align:start line:1% vertical:lr size:50% position:25%",
                "position:100%\tsize:0%  vertical:rl\t line:1 align:center"),
            List.of()),
        settings(
            "settings-position",
            List.of(
                "position:1%",
                "position:1.5%",
                "position:100%",
                "position:1%,line-left",
                "position:1%,center",
                "position:1%,line-right"),
            List.of(
                "position:1% position:x",
                "position:1%,middle",
                "position:1% ,center",
                "position:1%, center",
                "position:-1%",
                "position:1",
                "position:1%x",
                "position:",
                "position: 1%",
                "position:101%",
                "position:101%,center")),
        settings(
            "settings-size",
            List.of("size:0%", "size:00%", "size:1.5%", "size:100%"),
            List.of(
                "size:1xx size:2%",
                "size:50% size:100%",
                "size:",
                "size:x",
                "size:%",
                "size:1%%",
                "size:1%x",
                "size:101%",
                "size:-3%")),
        settings(
            "settings-vertical",
            List.of("vertical:lr", "vertical:rl"),
            List.of(
                "vertical:rl vertical:lr",
                "vertical:",
                "vertical:RL",
                "vertical: rl",
                "vertical:vertical-rl")),
        new SyntaxCase(
            "settings-region",
            "WEBVTT\n\nREGION\nid:low\n\nREGION\nid:high\n\nREGION\nid:low\n\nREGION\nwidth:10%\n"
                + cues(
                    List.of(
                        "region:low",
                        "region:high",
                        "region:low region:high",
                        "region:elsewhere",
                        "region:",
                        "region: low",
                        "region :low")),
            false,
            List.of(9, 12, 21, 24, 27, 30, 33)));
  }

  private static SyntaxCase settings(String point, List<String> right, List<String> wrong) {
    return new SyntaxCase(
        point,
        "WEBVTT\n" + cues(Stream.concat(right.stream(), wrong.stream()).toList()),
        false,
        IntStream.range(right.size(), right.size() + wrong.size())
            .mapToObj(i -> 3 + 3 * i)
            .toList());
  }

  /** Three lines for each: an empty one, the times, the text. */
  private static String cues(List<String> settings) {
    StringBuilder cues = new StringBuilder();
    settings.forEach(list -> cues.append("\n00:01.000 --> 00:02.000 " + list + "\nText.\n"));
    return cues.toString();
  }
}
