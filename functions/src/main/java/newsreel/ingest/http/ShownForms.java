package newsreel.ingest.http;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.catalog.Gated;

/**
 * The forms in which a stored item is shown: to the public, and in a preview.
 *
 * @param json what a GET without parameters returns of an item
 */
record ShownForms<T extends Gated<T>>(Instant now, Function<T, byte[]> json) {
  /** Returns the item as a reader gets it, or as its preview shows it while it is not public. */
  byte[] shown(T item) {
    return json.apply(item.availability().isOpenAt(now) ? item.openAt(now) : item);
  }

  Stream<byte[]> all(T item) {
    return Stream.of(item.openAt(now), item).map(json);
  }
}
