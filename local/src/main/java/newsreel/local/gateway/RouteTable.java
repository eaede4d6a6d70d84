package newsreel.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.local.template.Route;

/**
 * Finds the route of a request as API Gateway does: the path that is static the longest before one
 * with a parameter, that before {@code {proxy+}}, that before {@code $default}; a method by its
 * name before {@code ANY}.
 */
final class RouteTable {
  /**
   * @param pathParameters decoded
   */
  record Match(Route route, Map<String, String> pathParameters) {}

  private final List<Pattern> patterns;

  RouteTable(List<Route> routes) {
    this.patterns = routes.stream().map(Pattern::of).sorted(Pattern.MOST_SPECIFIC_FIRST).toList();
  }

  /**
   * @throws IllegalArgumentException where a path parameter is badly percent-encoded
   */
  Optional<Match> find(String method, String rawPath) {
    List<String> segments = segments(rawPath);
    return patterns.stream()
        .filter(pattern -> pattern.takes(method) && pattern.matches(segments))
        .findFirst()
        .map(pattern -> new Match(pattern.route, pattern.parameters(segments)));
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }

  private record Pattern(Route route, List<String> segments) {
    static final Comparator<Pattern> MOST_SPECIFIC_FIRST =
        Comparator.comparing(Pattern::rank)
            .thenComparing(pattern -> pattern.route.method().equals("ANY"));

    static Pattern of(Route route) {
      return new Pattern(route, RouteTable.segments(route.path()));
    }

    /** A digit a segment: text that sorts the static before the variable before the greedy. */
    private String rank() {
      StringBuilder rank = new StringBuilder();
      for (String segment : segments) {
        rank.append(greedy(segment) ? '2' : variable(segment) ? '1' : '0');
      }
      return isDefault() ? "3" : rank.toString();
    }

    private boolean isDefault() {
      return route.path().equals(Route.DEFAULT);
    }

    private static boolean variable(String segment) {
      return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean greedy(String segment) {
      return segment.startsWith("{") && segment.endsWith("+}");
    }

    boolean takes(String method) {
      return isDefault() || route.method().equals("ANY") || route.method().equals(method);
    }

    boolean matches(List<String> path) {
      if (isDefault()) {
        return true;
      }
      boolean rest = greedy(segments.getLast());
      if (rest ? path.size() < segments.size() : path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        String segment = segments.get(i);
        if (variable(segment) ? path.get(i).isEmpty() : !segment.equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }

    Map<String, String> parameters(List<String> path) {
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < segments.size() && !isDefault(); i++) {
        String segment = segments.get(i);
        if (greedy(segment)) {
          String rest = String.join("/", path.subList(i, path.size()));
          parameters.put(segment.substring(1, segment.length() - 2), decode(rest));
        } else if (variable(segment)) {
          parameters.put(segment.substring(1, segment.length() - 1), decode(path.get(i)));
        }
      }
      return parameters;
    }

    private static String decode(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }
}
