package newsreel.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;

/**
 * Turns a list's query parameters into a {@link Listing}, and its last item into the address of the
 * next page.
 */
public final class Lists {
  private final Request request;
  private final String path;
  private final Listing listing;

  /**
   * @param path the list's path, without the base URL
   */
  public Lists(Request request, String path) {
    this.request = request;
    this.path = path;
    Parameters parameters = new Parameters(request);
    Optional<TopicId> topic = parameters.id("topic", TopicId::new);
    Optional<Instant> from = parameters.instant("from");
    Optional<Instant> to = parameters.instant("to");
    String name = name();
    Set<String> orders = parameters.names("order", Set.of("published", "updated"));
    Listing.Order order =
        orders.contains("updated") ? Listing.Order.UPDATED : Listing.Order.PUBLISHED;
    Optional<Position> after =
        Cursor.of(request, name, "topic, filters, from, to and order", Position::parse);
    this.listing =
        new Listing(
            topic.orElse(null),
            from.orElse(null),
            to.orElse(null),
            after.orElse(null),
            parameters.limit(),
            Filters.of(request),
            order);
  }

  public Listing listing() {
    return listing;
  }

  public String cursor(Position last) {
    return Cursor.encode(name(), last.toString());
  }

  /** Returns the address for {@code Link: <…>; rel="next"} (RFC 8288). */
  public String nextLink(String cursor) {
    return nextLink(request, path, cursor);
  }

  /**
   * @param path the list's path, without the base URL
   */
  public static String nextLink(Request request, String path, String cursor) {
    return "<" + nextAddress(request, path, cursor) + ">; rel=\"next\"";
  }

  /**
   * @param path the list's path, without the base URL
   */
  public static String nextAddress(Request request, String path, String cursor) {
    Map<String, String> query = new TreeMap<>(request.query());
    query.put("cursor", cursor);
    StringJoiner joined = new StringJoiner("&", request.baseUrl() + path + "?", "");
    query.forEach(
        (name, value) ->
            joined.add(
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return joined.toString();
  }

  private String name() {
    return String.join(
            "|",
            path,
            request.queryParameter("topic").orElse(""),
            request.queryParameter("from").orElse(""),
            request.queryParameter("to").orElse(""))
        + Filters.name(request)
        + request
            .queryParameter("order")
            .filter(order -> !order.equals("published"))
            .map(order -> "|" + order)
            .orElse("");
  }
}
