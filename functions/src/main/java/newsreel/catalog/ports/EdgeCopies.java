package newsreel.catalog.ports;

import java.util.List;

/** What a CDN in front keeps of answers. */
@FunctionalInterface
public interface EdgeCopies {
  /** Where there is no CDN. */
  EdgeCopies NONE = paths -> {};

  /**
   * Has them deleted everywhere.
   *
   * @param paths each with {@code *} at its end for all that begin so
   * @throws UnavailableException where it was not taken
   */
  void clear(List<String> paths);
}
