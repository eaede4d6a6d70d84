package newsreel.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of a robots.txt that are meant for one robot (RFC 9309, section 2.2).
 *
 * @param delay between two requests, as Crawl-delay says it; zero where it says none
 * @param sitemaps as the file names them, for every robot
 */
record RobotsRules(List<Rule> rules, Duration delay, List<String> sitemaps) {
  private static final int MAX_RULES = 5_000;
  private static final int MAX_SITEMAPS = 200;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  RobotsRules {
    rules = List.copyOf(rules);
    sitemaps = List.copyOf(sitemaps);
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
    Group own = new Group();
    Group ofAll = new Group();
    List<String> sitemaps = new ArrayList<>();
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
      switch (key) {
        case "user-agent" -> {
          if (inRules) { // a new group
            inOwn = false;
            inAll = false;
            inRules = false;
          }
          boolean us = value.toLowerCase(Locale.ROOT).split("[/ ]", 2)[0].equals(token);
          named |= us;
          inOwn |= us;
          inAll |= value.equals("*");
        }
        case "allow", "disallow", "crawl-delay" -> {
          inRules = true;
          if (inOwn) {
            own.add(key, value);
          }
          if (inAll) {
            ofAll.add(key, value);
          }
        }
        case "sitemap" -> {
          if (sitemaps.size() < MAX_SITEMAPS) {
            sitemaps.add(line.substring(colon + 1).strip());
          }
        }
        default -> {} // of no concern here
      }
    }
    Group ours = named ? own : ofAll;
    return new RobotsRules(ours.rules, ours.delay, sitemaps);
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;

    void add(String key, String value) {
      if (key.equals("crawl-delay")) {
        delay = seconds(value).orElse(delay);
      } else if (!value.isEmpty() && rules.size() < MAX_RULES) {
        rules.add(new Rule(key.equals("allow"), comparable(value)));
      }
    }
  }

  private static Optional<Duration> seconds(String value) {
    try {
      double seconds = Double.parseDouble(value);
      return seconds >= 0 && seconds <= 86_400
          ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /**
   * Returns the form in which paths are compared (RFC 9309, section 2.2.2): what need not be
   * percent-encoded is not, and what is not ASCII is.
   */
  private static String comparable(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean escape =
          c == '%'
              && i + 2 < path.length()
              && HexFormat.isHexDigit(path.charAt(i + 1))
              && HexFormat.isHexDigit(path.charAt(i + 2));
      if (escape) {
        int octet = HexFormat.fromHexDigits(path, i + 1, i + 3);
        i += 2;
        if (isUnreserved(octet)) {
          out.append((char) octet);
        } else {
          out.append('%').append(HEX.toHexDigits((byte) octet));
        }
      } else if (c < 0x80) {
        out.append(c);
      } else {
        int end = i + (Character.isHighSurrogate(c) && i + 1 < path.length() ? 2 : 1);
        for (byte octet : path.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX.toHexDigits(octet));
        }
        i = end - 1;
      }
    }
    return out.toString();
  }

  /** RFC 3986, section 2.3. */
  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  /** The longest pattern that matches decides; of two as long, the one that allows. */
  boolean allow(String pathAndQuery) {
    String path = comparable(pathAndQuery);
    Rule deciding = new Rule(true, "");
    for (Rule rule : rules) {
      int longer = rule.pattern.length() - deciding.pattern.length();
      if ((longer > 0 || (longer == 0 && rule.allows)) && rule.matches(path)) {
        deciding = rule;
      }
    }
    return deciding.allows;
  }
}
