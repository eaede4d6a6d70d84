package newsreel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.FacetLists;

/**
 * The item that says which postings there are of an article or a video.
 *
 * @param version grows with each change; 0 where there is no such item
 * @param posted what the postings are to say; empty for none
 * @param leaving postings that there may be still, and that are to go
 * @param settled whether all that is posted stands and all that is leaving has gone
 */
record FacetedItem(long version, Optional<Posted> posted, List<Posted> leaving, boolean settled) {
  static final FacetedItem ABSENT = new FacetedItem(0, Optional.empty(), List.of(), true);

  /** Postings of an item: a place in each list, and the facets that they stand under. */
  record Posted(String place, SequencedSet<String> facets) {
    static Posted of(FacetLists.Entry entry) {
      return new Posted(Keys.place(entry.position()), new TreeSet<>(entry.facets()));
    }

    /** What stands for each facet in a posting. */
    List<String> marks() {
      return facets.stream().map(FacetList::mark).toList();
    }

    private void write(Item item) {
      item.put("place", place).put("facets", facets);
    }

    private static Posted read(Item item) {
      return new Posted(item.text("place"), new TreeSet<>(item.texts("facets")));
    }
  }

  /**
   * As the item is while postings come and go.
   *
   * @param strays postings that there may be besides
   */
  FacetedItem next(Optional<Posted> target, List<Posted> strays) {
    List<Posted> old = new ArrayList<>(leaving);
    old.addAll(strays);
    posted.ifPresent(old::add);
    return new FacetedItem(
        version + 1,
        target,
        old.stream().filter(p -> !target.equals(Optional.of(p))).distinct().toList(),
        false);
  }

  FacetedItem settle() {
    return new FacetedItem(version + 1, posted, List.of(), true);
  }

  Item write(ItemKind kind, String id) {
    Item item = new Item().key(Keys.faceted(kind, id)).put("version", version);
    posted.ifPresent(p -> p.write(item));
    return item.putAll("leaving", leaving, (i, p) -> p.write(i))
        .put("unsettled", settled ? null : Integer.valueOf(1));
  }

  static FacetedItem read(Item item) {
    return new FacetedItem(
        item.number("version", 0),
        item.has("place") ? Optional.of(Posted.read(item)) : Optional.empty(),
        item.list("leaving", Posted::read),
        !item.has("unsettled"));
  }
}
