package newsreel.catalog.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param text as it was typed
 * @param terms of the text; none where filters alone find
 * @param facets that an item must have, as {@link newsreel.catalog.Facet} writes them
 * @param from not older than this instant; what has no date is left out, as with {@code to}
 * @param to older than this instant
 * @param counted by what the found items are counted
 */
public record SearchQuery(
    String text,
    List<SearchTerm> terms,
    Set<ItemKind> kinds,
    Set<String> facets,
    @Nullable Instant from,
    @Nullable Instant to,
    Order order,
    Set<SearchFacet> counted) {
  /** UTF-16 units of a text. */
  public static final int MAX_TEXT = 200;

  public static final int MAX_TERMS = 16;

  /** What comes first. */
  public enum Order {
    /** What has the words where they tell most, the newer before the older. */
    RELEVANCE,
    NEWEST
  }

  public SearchQuery {
    terms = List.copyOf(terms);
    kinds = Set.copyOf(kinds);
    facets = Set.copyOf(facets);
    counted = Set.copyOf(counted);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a search names a kind");
    }
  }

  /**
   * Returns a query for items of every kind, by relevance; empty where {@code text} has no word.
   */
  public static Optional<SearchQuery> parse(String text) {
    List<SearchTerm> terms = SearchTerm.parse(text);
    return terms.stream().allMatch(SearchTerm::excluded)
        ? Optional.empty()
        : Optional.of(new SearchQuery(text, terms, Order.RELEVANCE));
  }

  /** A query by filters, the newest first; what {@code text} excludes is not found. */
  public static SearchQuery filtering(String text) {
    return new SearchQuery(text, SearchTerm.parse(text), Order.NEWEST);
  }

  private SearchQuery(String text, List<SearchTerm> terms, Order order) {
    this(text, terms, EnumSet.allOf(ItemKind.class), Set.of(), null, null, order, Set.of());
  }

  /** Whether words are searched for. */
  public boolean hasWords() {
    return terms.stream().anyMatch(term -> !term.excluded());
  }

  /** Whether something other than words says what is wanted. */
  public boolean isFiltered() {
    return !facets.isEmpty() || from != null || to != null || kinds.size() == 1;
  }

  public SearchQuery of(ItemKind kind) {
    return new SearchQuery(text, terms, Set.of(kind), facets, from, to, order, counted);
  }

  /** As {@link newsreel.catalog.Facet} writes it. */
  public SearchQuery having(Set<String> more) {
    Set<String> all = new HashSet<>(facets);
    all.addAll(more);
    return new SearchQuery(text, terms, kinds, all, from, to, order, counted);
  }

  public SearchQuery between(@Nullable Instant first, @Nullable Instant end) {
    return new SearchQuery(text, terms, kinds, facets, first, end, order, counted);
  }

  public SearchQuery by(Order first) {
    return new SearchQuery(text, terms, kinds, facets, from, to, first, counted);
  }

  public SearchQuery counting(Set<SearchFacet> facetsToCount) {
    return new SearchQuery(text, terms, kinds, facets, from, to, order, facetsToCount);
  }

  /** Whether time alone leaves the place in. */
  public boolean holds(Position position) {
    boolean unbounded = from == null && to == null;
    return (unbounded || position.dated())
        && (from == null || !position.at().isBefore(from))
        && (to == null || position.at().isBefore(to));
  }
}
