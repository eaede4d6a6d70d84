package newsreel.captions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The settings of cues and of regions (WebVTT, sections 4.3 and 4.4). */
final class Settings {
  private static final Map<String, Rule> OF_CUES =
      Map.of(
          "vertical", new Rule("rl or lr", Set.of("rl", "lr")::contains),
          "line",
              new Rule(
                  "a line number or a percentage from 0% to 100%, and perhaps \",start\","
                      + " \",center\" or \",end\"",
                  value ->
                      aligned(
                          value,
                          Set.of("start", "center", "end"),
                          offset -> isLineNumber(offset) || isPercentage(offset))),
          "position",
              new Rule(
                  "a percentage from 0% to 100%, and perhaps \",line-left\", \",center\" or"
                      + " \",line-right\"",
                  value ->
                      aligned(
                          value,
                          Set.of("line-left", "center", "line-right"),
                          Settings::isPercentage)),
          "size", new Rule("a percentage from 0% to 100%", Settings::isPercentage),
          "align",
              new Rule(
                  "start, center, end, left or right",
                  Set.of("start", "center", "end", "left", "right")::contains),
          "region", new Rule("the id of a region that is defined above", value -> true));

  private static final Map<String, Rule> OF_REGIONS =
      Map.of(
          "id", new Rule("a word", value -> true),
          "width", new Rule("a percentage from 0% to 100%", Settings::isPercentage),
          "lines", new Rule("a whole number", Settings::isNumber),
          "regionanchor", new Rule("two percentages with a comma between", Settings::isPoint),
          "viewportanchor", new Rule("two percentages with a comma between", Settings::isPoint),
          "scroll", new Rule("up", "up"::equals));

  private Settings() {}

  private record Rule(String expected, Predicate<String> holds) {}

  /** Reports to {@code fault} what is wrong with a cue's settings list. */
  static void checkCue(String list, Set<String> regions, Consumer<String> fault) {
    Map<String, String> settings = new HashMap<>();
    for (String setting : words(list)) {
      check(setting, OF_CUES, settings, fault);
    }
    String region = settings.get("region");
    if (region != null && !region.isEmpty() && !regions.contains(region)) {
      fault.accept("region: must be " + rule(OF_CUES, "region").expected());
    }
  }

  /**
   * Returns the settings of a cue that players use; the last one of a name that occurs twice.
   *
   * @param leftOut receives the others
   */
  static String heeded(String list, Set<String> regions, Consumer<String> leftOut) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String setting : words(list)) {
      int colon = setting.indexOf(':');
      String name = colon < 0 ? setting : setting.substring(0, colon);
      List<String> faults = new ArrayList<>();
      checkCue(setting, regions, faults::add);
      String before = faults.isEmpty() ? kept.remove(name) : setting;
      if (before != null) {
        leftOut.accept(before);
      }
      if (faults.isEmpty()) {
        kept.put(name, setting);
      }
    }
    return String.join(" ", kept.values());
  }

  /**
   * Reports to {@code fault} what is wrong with the settings of a region.
   *
   * @param settings those read so far; this line's are added
   */
  static void checkRegion(String line, Map<String, String> settings, Consumer<String> fault) {
    for (String setting : words(line)) {
      check(setting, OF_REGIONS, settings, fault);
    }
  }

  private static void check(
      String setting,
      Map<String, Rule> rules,
      Map<String, String> settings,
      Consumer<String> fault) {
    int colon = setting.indexOf(':');
    String name = colon < 0 ? setting : setting.substring(0, colon);
    Rule rule = rules.get(name);
    if (rule == null) {
      fault.accept(
          "\"%s\" is no setting; there are %s"
              .formatted(
                  setting.length() > 30 ? setting.substring(0, 30) + "…" : setting,
                  String.join(", ", rules.keySet().stream().sorted().toList())));
      return;
    }
    String value = colon < 0 ? "" : setting.substring(colon + 1);
    if (value.isEmpty() || !rule.holds().test(value)) {
      fault.accept("%s: must be followed at once by %s".formatted(name, rule.expected()));
    }
    if (settings.putIfAbsent(name, value) != null) {
      fault.accept(name + " is set twice");
    }
  }

  private static Rule rule(Map<String, Rule> rules, String name) {
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException(name);
    }
    return rule;
  }

  /** Splits at spaces and tabs only. */
  static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || list.charAt(i) == ' ' || list.charAt(i) == '\t') {
        if (i > start) {
          words.add(list.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean aligned(String value, Set<String> alignments, Predicate<String> offset) {
    int comma = value.indexOf(',');
    return comma < 0
        ? offset.test(value)
        : offset.test(value.substring(0, comma)) && alignments.contains(value.substring(comma + 1));
  }

  private static boolean isPoint(String value) {
    int comma = value.indexOf(',');
    return comma >= 0
        && isPercentage(value.substring(0, comma))
        && isPercentage(value.substring(comma + 1));
  }

  /** From 0% to 100%. */
  private static boolean isPercentage(String value) {
    if (!value.endsWith("%")) {
      return false;
    }
    String number = value.substring(0, value.length() - 1);
    int dot = number.indexOf('.');
    String whole = dot < 0 ? number : number.substring(0, dot);
    if (!isNumber(whole) || (dot >= 0 && !isNumber(number.substring(dot + 1)))) {
      return false;
    }
    return new java.math.BigDecimal(number.length() > 1_000 ? "101" : number)
            .compareTo(java.math.BigDecimal.valueOf(100))
        <= 0;
  }

  private static boolean isLineNumber(String value) {
    return isNumber(value.startsWith("-") ? value.substring(1) : value);
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
