package newsreel.local.template;

import java.util.Set;

/** Tells which routes change nothing: GET, HEAD, and the POST that names the ids of a batch. */
public final class ReadingRoutes {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private ReadingRoutes() {}

  public static boolean include(Route route) {
    return METHODS.contains(route.method())
        || (route.method().equals("POST") && route.path().endsWith("/batch"));
  }
}
