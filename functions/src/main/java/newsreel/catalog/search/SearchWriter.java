package newsreel.catalog.search;

import java.util.Optional;
import java.util.function.Supplier;
import newsreel.catalog.ItemKind;

/** Keeps the index. */
public interface SearchWriter {
  /**
   * Makes the index say of an item what {@code current} says; nothing where that is empty. May be
   * called twice, late and from several places at once.
   *
   * @param current reads the item as it is now, and never lags; may be called several times
   */
  void follow(ItemKind kind, String id, Supplier<Optional<SearchDocument>> current);
}
