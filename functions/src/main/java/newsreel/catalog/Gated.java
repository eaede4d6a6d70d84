package newsreel.catalog;

import java.time.Instant;
import java.util.List;

/** What {@link PublicCatalog} needs to know about an item in order to show it. */
public interface Gated<T> {
  Availability availability();

  /** Returns the windows of the item and of its parts. */
  List<Availability> windows();

  /** Returns the item without the parts that are closed at {@code now}. */
  T openAt(Instant now);
}
