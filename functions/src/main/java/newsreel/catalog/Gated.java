package newsreel.catalog;

import java.time.Instant;
import java.util.List;

/** What the gate to the public asks of an item in order to show it. */
public interface Gated<T> {
  Availability availability();

  /** Windows of the item and of what stands in it. */
  List<Availability> windows();

  /** The item without those parts that are closed at {@code now}. */
  T openAt(Instant now);
}
