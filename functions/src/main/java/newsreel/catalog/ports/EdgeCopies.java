package newsreel.catalog.ports;

import java.util.List;

/** The copies of answers that a CDN in front of the API keeps. */
@FunctionalInterface
public interface EdgeCopies {
  /** Does nothing, because there is no CDN. */
  EdgeCopies NONE = paths -> {};

  /**
   * Deletes copies everywhere.
   *
   * @param paths a path that ends in {@code *} stands for every path that starts with it
   * @throws UnavailableException if the request was not accepted
   */
  void clear(List<String> paths);
}
