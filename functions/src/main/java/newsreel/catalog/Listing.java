package newsreel.catalog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list to read, newest first.
 *
 * @param from the earliest instant; like {@code to}, it excludes items without a date
 * @param to the instant before which items must lie
 * @param after the position after which to start
 * @param limit the most items to return
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
  /** The time by which a list is sorted. */
  public enum Order {
    /** The publication or upload. */
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

  /** A part of the list by publication, with any facets. */
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

  /** Whether the position lies within the listing's times. */
  public boolean holds(Position position) {
    boolean unbounded = from == null && to == null;
    return (unbounded || position.dated())
        && (from == null || !position.at().isBefore(from))
        && (to == null || position.at().isBefore(to));
  }
}
