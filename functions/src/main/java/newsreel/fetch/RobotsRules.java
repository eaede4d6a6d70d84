package newsreel.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of a robots.txt that are meant for one robot (RFC 9309, section 2.2). */
record RobotsRules(List<Rule> rules) {
  private static final int MAX_RULES = 5_000;

  RobotsRules {
    rules = List.copyOf(rules);
  }

  /**
   * @param pattern of paths, with {@code *} for any characters and {@code $} at its end
   */
  record Rule(boolean allows, String pattern) {
    /** Greedy from left to right: each part is found once, whatever the path is. */
    boolean matches(String path) {
      boolean whole = pattern.endsWith("$");
      String[] parts =
          (whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
      if (!path.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = whole && i == parts.length - 1;
        int found =
            last ? Math.max(at, path.length() - parts[i].length()) : path.indexOf(parts[i], at);
        if (found < 0 || !path.startsWith(parts[i], found)) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !whole || at == path.length();
    }
  }

  /**
   * @param token in lower case; the groups of {@code *} count where none names it
   */
  static RobotsRules parse(String text, String token) {
    List<Rule> own = new ArrayList<>();
    List<Rule> ofAll = new ArrayList<>();
    boolean named = false;
    boolean inOwn = false;
    boolean inAll = false;
    boolean inRules = true;
    for (String line : text.split("[\r\n]", -1)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).split("#", 2)[0].strip();
      if (key.equals("user-agent")) {
        if (inRules) { // a new group
          inOwn = false;
          inAll = false;
          inRules = false;
        }
        boolean us = value.toLowerCase(Locale.ROOT).split("[/ ]", 2)[0].equals(token);
        named |= us;
        inOwn |= us;
        inAll |= value.equals("*");
      } else if (key.equals("allow") || key.equals("disallow")) {
        inRules = true;
        Rule rule = new Rule(key.equals("allow"), value);
        if (inOwn && !value.isEmpty() && own.size() < MAX_RULES) {
          own.add(rule);
        }
        if (inAll && !value.isEmpty() && ofAll.size() < MAX_RULES) {
          ofAll.add(rule);
        }
      }
    }
    return new RobotsRules(named ? own : ofAll);
  }

  /** The longest pattern that matches decides; of two as long, the one that allows. */
  boolean allow(String pathAndQuery) {
    Rule deciding = new Rule(true, "");
    for (Rule rule : rules) {
      int longer = rule.pattern.length() - deciding.pattern.length();
      if ((longer > 0 || (longer == 0 && rule.allows)) && rule.matches(pathAndQuery)) {
        deciding = rule;
      }
    }
    return deciding.allows;
  }
}
