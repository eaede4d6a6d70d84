package newsreel.cards.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newsreel.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * The way back through a list that is read in one direction: the address of a page carries the
 * cursors of the pages before it.
 *
 * @param query of the request
 */
record PageTrail(Map<String, String> query) {
  private static final String CURSOR = "cursor";
  private static final String TRAIL = "newer";

  /** UTF-16 units, some thirty pages; of a longer way the beginning is forgotten. */
  private static final int LONGEST = 2000;

  private static final Pattern CURSORS = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");

  static PageTrail of(Request request) {
    String trail = request.queryParameter("newer").orElse("");
    Map<String, String> query = new TreeMap<>(request.query());
    if (trail.length() > LONGEST || !CURSORS.matcher(trail).matches()) {
      query.remove(TRAIL);
    }
    return new PageTrail(query);
  }

  /** The address of the page behind this one. */
  String older(String cursor) {
    String here = query.get(CURSOR);
    String trail = query.get(TRAIL);
    Map<String, String> next = new TreeMap<>(query);
    next.put(CURSOR, cursor);
    if (here != null) {
      String longer = trail == null ? here : trail + "." + here;
      next.put(TRAIL, longer.length() > LONGEST ? here : longer);
    }
    return address(next);
  }

  /** The address of the page before this one; null on the first. */
  @Nullable String newer() {
    if (!query.containsKey(CURSOR)) {
      return null;
    }
    Map<String, String> before = new TreeMap<>(query);
    String trail = before.remove(TRAIL);
    if (trail == null) {
      before.remove(CURSOR);
    } else {
      int last = trail.lastIndexOf('.');
      before.put(CURSOR, trail.substring(last + 1));
      if (last > 0) {
        before.put(TRAIL, trail.substring(0, last));
      }
    }
    return address(before);
  }

  /**
   * The address of the first page with another value for a parameter.
   *
   * @param value null for none
   */
  String with(String name, @Nullable String value) {
    Map<String, String> other = new TreeMap<>(query);
    other.remove(CURSOR);
    other.remove(TRAIL);
    other.remove(name);
    if (value != null) {
      other.put(name, value);
    }
    return address(other);
  }

  private static String address(Map<String, String> query) {
    StringJoiner joined = new StringJoiner("&", "?", "").setEmptyValue("");
    query.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            joined.add(encoded(name) + "=" + encoded(value));
          }
        });
    return "/" + joined;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
