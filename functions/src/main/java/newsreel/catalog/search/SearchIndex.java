package newsreel.catalog.search;

import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;

/**
 * Finds items by their words, whoever may see them: what it finds is read through {@link
 * newsreel.catalog.ports.PublicCatalog}. It may lag a write by a moment. An index other than the
 * table's is put in at this port and at {@link SearchWriter}.
 */
public interface SearchIndex {
  /**
   * @param place where a search goes on behind this item; opaque, and says nothing of the item
   */
  record Hit(ItemKind kind, String id, String place) {}

  /**
   * @param hits newest first
   * @param next where to go on; empty where there are no more. There may be fewer hits than asked
   *     for, or none, and still more behind
   */
  record Hits(List<Hit> hits, Optional<String> next) {
    public Hits {
      hits = List.copyOf(hits);
    }
  }

  /**
   * @param after behind this place; empty for the newest
   */
  Hits find(SearchQuery query, Optional<String> after, int limit);
}
