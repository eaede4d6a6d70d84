package newsreel.catalog;

import java.time.Instant;

/**
 * Where an item stands in its own history.
 *
 * @param number 1 for the first, one more with each change
 */
public record Revision(int number, Instant createdAt, Instant updatedAt) {
  public Revision {
    if (number < 1) {
      throw new IllegalArgumentException("revisions count from 1");
    }
  }

  public static Revision first(Instant now) {
    return new Revision(1, now, now);
  }

  public Revision next(Instant now) {
    return new Revision(number + 1, createdAt, now);
  }
}
