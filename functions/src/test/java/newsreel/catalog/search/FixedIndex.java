package newsreel.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.search.SearchFacet.Count;

/**
 * Finds the same whatever is asked.
 *
 * @param hits which may come to be more
 */
public record FixedIndex(List<SearchIndex.Hit> hits) implements SearchIndex {
  @Override
  public Hits find(SearchQuery query, Optional<String> after, int limit) {
    List<Hit> found =
        hits.stream().skip(after.map(Integer::parseInt).orElse(0)).limit(limit).toList();
    return new Hits(found, Optional.empty(), Match.ALL, Map.of());
  }

  @Override
  public WordFinder words(SearchQuery query, Match match) {
    return (text, language) -> List.of();
  }

  @Override
  public Completions complete(String text, int limit) {
    List<Count> none = List.of();
    return new Completions(hits.stream().limit(limit).toList(), none, none);
  }
}
