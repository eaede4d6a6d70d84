package newsreel.catalog.search;

/** Tells whoever writes the index that there is something to do. */
@FunctionalInterface
public interface IndexBell {
  /** Rings for nobody. */
  IndexBell NONE = () -> {};

  /** Rings; several that ring within a second count once, and what is lost is made up for later. */
  void ring();
}
