package newsreel.follow;

import newsreel.catalog.ports.UnavailableException;

/** Tells other systems of the publisher what changed. */
@FunctionalInterface
public interface Announcements {
  /** Announces nothing, because nobody listens. */
  Announcements NONE = announcement -> {};

  /**
   * Publishes at least once.
   *
   * @throws UnavailableException where it was not taken: try again
   */
  void publish(Announcement announcement);
}
