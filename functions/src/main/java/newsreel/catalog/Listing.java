package newsreel.catalog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to read, newest first.
 *
 * @param from not older than this instant; what has no date is left out, as with {@code to}
 * @param to older than this instant
 * @param after starts behind this place
 * @param limit items at most
 * @param facets what an item must have, as {@link Facet} writes it
 */
public record Listing(
    @Nullable TopicId topic,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Position after,
    int limit,
    Set<String> facets,
    Order order) {
  /** By which time a list is sorted. */
  public enum Order {
    /** Publication or upload. */
    PUBLISHED,
    /** The latest change. */
    UPDATED
  }

  public Listing {
    facets = Set.copyOf(facets);
    if (limit < 1) {
      throw new IllegalArgumentException("limit is 1 or more");
    }
  }

  /** By publication, of whatever facets. */
  public Listing(
      @Nullable TopicId topic,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Position after,
      int limit) {
    this(topic, from, to, after, limit, Set.of(), Order.PUBLISHED);
  }

  public Listing after(Position position) {
    return new Listing(topic, from, to, position, limit, facets, order);
  }

  public Listing withLimit(int count) {
    return new Listing(topic, from, to, after, count, facets, order);
  }

  /** Whether time alone leaves the place in. */
  public boolean holds(Position position) {
    boolean unbounded = from == null && to == null;
    return (unbounded || position.dated())
        && (from == null || !position.at().isBefore(from))
        && (to == null || position.at().isBefore(to));
  }
}
