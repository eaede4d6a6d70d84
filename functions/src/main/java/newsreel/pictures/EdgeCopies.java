package newsreel.pictures;

/** What a CDN in front keeps of answers. */
@FunctionalInterface
public interface EdgeCopies {
  /** Where there is no CDN. */
  EdgeCopies NONE = path -> {};

  /**
   * Has them deleted everywhere.
   *
   * @param path with {@code *} at its end for all that begin so
   */
  void clear(String path);
}
