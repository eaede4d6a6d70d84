package newsreel.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a newest-first list to read.
 *
 * @param from not older than this instant
 * @param to older than this instant
 * @param after starts behind this place
 * @param limit items at most
 */
public record Listing(
    @Nullable TopicId topic,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Position after,
    int limit) {
  public Listing {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is 1 or more");
    }
  }

  public Listing after(Position position) {
    return new Listing(topic, from, to, position, limit);
  }

  public Listing withLimit(int count) {
    return new Listing(topic, from, to, after, count);
  }
}
