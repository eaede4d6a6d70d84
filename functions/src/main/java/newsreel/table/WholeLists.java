package newsreel.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.Slice;

/**
 * Lists whose index holds only keys, and whose items are then read in full: those ordered by
 * change, and those with facets, which postings find.
 */
final class WholeLists {
  /** Items that one read takes, at half a unit each. */
  private static final int MAX_ITEMS = 25;

  private final NewestFirst lists;
  private final FacetReading faceted;

  WholeLists(Table table, NewestFirst lists) {
    this.lists = lists;
    this.faceted = new FacetReading(table);
  }

  Slice<String> ids(ItemKind kind, Listing listing) {
    Listing bounded = listing.withLimit(Math.min(listing.limit(), MAX_ITEMS));
    return bounded.order() == Listing.Order.UPDATED
        ? lists.updated(kind, bounded).map(item -> id(kind, item))
        : having(kind, bounded);
  }

  private static String id(ItemKind kind, Item item) {
    return item.text(Keys.PK).substring(kind.name().length() + 1);
  }

  private Slice<String> having(ItemKind kind, Listing listing) {
    TimeRange range = TimeRange.of(listing);
    if (range.isEmpty()) {
      return new Slice<>(List.of(), Optional.empty());
    }
    FacetReading.Found found = faceted.having(kind, facets(listing), range, listing.limit());
    return new Slice<>(found.ids(), found.next().flatMap(Position::parse));
  }

  /** Includes the topic. */
  static Set<String> facets(Listing listing) {
    Set<String> facets = new HashSet<>(listing.facets());
    if (listing.topic() != null) {
      facets.add(Facet.topic(listing.topic()));
    }
    return facets;
  }

  /** Whether the summary rules nothing out. */
  static boolean mayHave(VideoSummary video, Set<String> facets) {
    return facets.stream()
        .filter(facet -> !Facet.isLent(facet))
        .allMatch(Facet.of(video)::contains);
  }
}
