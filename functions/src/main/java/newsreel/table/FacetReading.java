package newsreel.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.catalog.ItemKind;

/**
 * Reads which items have some facets, newest first: pattern R16 of TABLE.md. Of several facets, the
 * list with the fewest postings is read, each of which says what other facets its item has.
 */
final class FacetReading {
  /** Read units that one reading takes, however many items there are. */
  private static final int MAX_UNITS = 5;

  /** Postings of the first pages of all facets together. */
  private static final int FIRST_PAGES = 50;

  private final Table table;
  private final int maxUnits;
  private final int firstPages;

  FacetReading(Table table) {
    this(table, MAX_UNITS, FIRST_PAGES);
  }

  FacetReading(Table table, int maxUnits, int firstPages) {
    this.table = table;
    this.maxUnits = maxUnits;
    this.firstPages = firstPages;
  }

  /**
   * @param next where to go on; empty where there are no more. There may be fewer ids than asked
   *     for, or none, and still more behind
   */
  record Found(List<String> ids, Optional<String> next) {}

  /**
   * @param range the places that are wanted
   */
  Found having(ItemKind kind, Set<String> facets, TimeRange range, int limit) {
    FacetBudget budget = new FacetBudget(maxUnits);
    int size = Math.max(firstPages / facets.size(), 1);
    List<FacetList> lists =
        facets.stream()
            .sorted()
            .map(f -> new FacetList(table, kind, f, range.high(), range.low(), size))
            .toList();
    for (FacetList list : lists) {
      budget.page(list);
      if (list.isEmpty()) {
        return new Found(List.of(), Optional.empty());
      }
    }
    // The one that goes back furthest with as many postings.
    FacetList fewest =
        Collections.min(
            lists,
            Comparator.comparing(FacetList::reached).thenComparingInt(list -> list.page().size()));
    Set<String> marks = facets.stream().map(FacetList::mark).collect(Collectors.toSet());
    List<String> ids = new ArrayList<>();
    while (true) {
      for (Item posting : fewest.page()) {
        if (FacetList.hasAll(posting, marks)) {
          ids.add(posting.text("id"));
          if (ids.size() == limit) {
            return new Found(ids, Optional.of(FacetList.place(posting)));
          }
        }
      }
      if (fewest.isAtEnd()) {
        return new Found(ids, Optional.empty());
      }
      if (budget.isSpent()) {
        return new Found(ids, Optional.of(fewest.reached()));
      }
      budget.page(fewest);
    }
  }
}
