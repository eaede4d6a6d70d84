package newsreel.catalog.ports;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;

/** Keeps the lists of items that have a facet, by which lists are filtered. */
public interface FacetLists {
  /**
   * An item as these lists have it.
   *
   * @param facets as {@link Facet} writes them
   */
  record Entry(Position position, Set<String> facets) {
    public Entry {
      facets = Set.copyOf(facets);
    }
  }

  /**
   * Makes the lists say of an item what {@code current} says; nothing where that is empty. May be
   * called twice, late and from several places at once.
   *
   * @param current reads the item as it is now, and never lags; may be called several times
   */
  void follow(ItemKind kind, String id, Supplier<Optional<Entry>> current);
}
