package newsreel.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds items by their words, whoever may see them: what it finds is read through {@link
 * newsreel.catalog.ports.PublicCatalog}. It lags a write by a few seconds.
 */
public interface SearchIndex {
  /**
   * @param place where a search goes on behind this item; opaque, and says nothing of the item
   */
  record Hit(ItemKind kind, String id, String place) {}

  /** How well the words were found. */
  enum Match {
    /** Each of them. */
    ALL,
    /** Each of them, or one that is spelled nearly like it. */
    SIMILAR,
    /** Most of them, since nothing has all. */
    MOST
  }

  /**
   * @param next where to go on; empty where there are no more
   * @param facets for each that the query counts, its values, the most frequent first; of the whole
   *     result, as the index knows it
   */
  record Hits(
      List<Hit> hits,
      Optional<String> next,
      Match match,
      Map<SearchFacet, List<SearchFacet.Count>> facets) {
    public Hits {
      hits = List.copyOf(hits);
      facets = Map.copyOf(facets);
    }
  }

  /**
   * @param after behind this place; empty for the first
   * @throws IllegalArgumentException where {@code after} is no place of this query's results
   */
  Hits find(SearchQuery query, Optional<String> after, int limit);

  /** Finds a query's words in a text. */
  @FunctionalInterface
  interface WordFinder {
    /**
     * Returns the stretches that match, in their order and apart from each other.
     *
     * @param language of the text; null where it is not known
     */
    List<Stretch> find(String text, @Nullable LanguageTag language);
  }

  /**
   * A stretch of a text, in UTF-16 units.
   *
   * @param end exclusive
   */
  record Stretch(int start, int end) {}

  /**
   * @param match as the query's results had it
   */
  WordFinder words(SearchQuery query, Match match);

  /**
   * What may complete a text.
   *
   * @param headlines of articles and videos
   */
  record Completions(
      List<Hit> headlines, List<SearchFacet.Count> people, List<SearchFacet.Count> topics) {
    public Completions {
      headlines = List.copyOf(headlines);
      people = List.copyOf(people);
      topics = List.copyOf(topics);
    }
  }

  /**
   * @param text what was typed so far
   * @param limit of each kind of completion
   */
  Completions complete(String text, int limit);
}
