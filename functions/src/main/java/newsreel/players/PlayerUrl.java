package newsreel.players;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import newsreel.values.WebUrl;

/**
 * The parts of a player's address.
 *
 * @param path without slashes at its ends, percent-encoded
 */
record PlayerUrl(WebUrl url, String host, String path, Map<String, String> query) {
  static PlayerUrl of(WebUrl url) {
    String value = url.value();
    int fragment = value.indexOf('#');
    String page = fragment < 0 ? value : value.substring(0, fragment);
    int query = page.indexOf('?');
    String address = query < 0 ? page : page.substring(0, query);
    int path = address.indexOf('/', address.indexOf("://") + 3);
    return new PlayerUrl(
        url,
        url.host(),
        stripped(path < 0 ? "" : address.substring(path)),
        query < 0 ? Map.of() : parameters(page.substring(query + 1)));
  }

  private static String stripped(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }

  /** Returns the first value of each parameter. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&", 100)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        // every percent sign of a WebUrl begins an escape
        String value = URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
        parameters.putIfAbsent(parameter.substring(0, equals), value);
      }
    }
    return parameters;
  }
}
