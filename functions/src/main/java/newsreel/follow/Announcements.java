package newsreel.follow;

import newsreel.catalog.ports.UnavailableException;

/** Tells the publisher's other systems what changed. */
@FunctionalInterface
public interface Announcements {
  /** Announces nothing, because nobody listens. */
  Announcements NONE = announcement -> {};

  /**
   * Publishes at least once.
   *
   * @throws UnavailableException if the announcement was not accepted: try again
   */
  void publish(Announcement announcement);
}
