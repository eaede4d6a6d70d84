package newsreel.catalog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of an item in its own history.
 *
 * @param number 1 for the first, one more with each change
 * @param publicSince when the public could first see an earlier revision; null for never
 */
public record Revision(
    int number, Instant createdAt, Instant updatedAt, @Nullable Instant publicSince) {
  public Revision {
    if (number < 1) {
      throw new IllegalArgumentException("revisions count from 1");
    }
  }

  public static Revision first(Instant now) {
    return new Revision(1, now, now, null);
  }

  /**
   * @param shown the availability of this revision
   */
  public Revision next(Instant now, Availability shown) {
    return new Revision(number + 1, createdAt, now, firstPublic(shown, now).orElse(null));
  }

  /**
   * Returns when the public could first see this revision or an earlier one.
   *
   * @param shown the availability of this revision
   * @param end the last instant that counts
   */
  public Optional<Instant> firstPublic(Availability shown, Instant end) {
    return publicSince != null ? Optional.of(publicSince) : shown.firstOpen(updatedAt, end);
  }
}
