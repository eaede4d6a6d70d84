package newsreel.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import newsreel.catalog.search.SearchQuery;
import newsreel.catalog.search.Term;

/**
 * Under which words postings are kept: each whole word ({@code harbour}), its beginnings of three,
 * five and eight characters ({@code har*}, {@code harbo*}), and each facet ({@code
 * @topic:shipping}).
 */
final class SearchKeys {
  /** In characters, the longest first. */
  private static final int[] BEGINNINGS = {8, 5, Term.Prefix.MIN_LENGTH};

  private static final String FACET = "@";

  private SearchKeys() {}

  /**
   * A list of postings to read, and which of them count.
   *
   * @param matches of the words that a posting has, which begin with the key's beginning
   */
  record Sought(String key, Predicate<List<String>> matches) {}

  /**
   * By key, the words under a beginning that are longer than it: by these a longer beginning is
   * told. Empty for all other keys.
   */
  static Map<String, List<String>> of(Collection<String> words, Collection<String> facets) {
    Map<String, List<String>> keys = new TreeMap<>();
    for (String word : words) {
      keys.put(word, List.of());
      for (int length : BEGINNINGS) {
        int characters = word.codePointCount(0, word.length());
        if (characters >= length) {
          List<String> under =
              keys.computeIfAbsent(start(word, length) + "*", k -> new ArrayList<>());
          if (characters > length) {
            under.add(word);
          }
        }
      }
    }
    facets.forEach(facet -> keys.put(FACET + facet, List.of()));
    return keys;
  }

  static List<Sought> of(SearchQuery query) {
    List<Sought> sought = new ArrayList<>();
    for (Term term : query.terms()) {
      sought.add(
          switch (term) {
            case Term.Whole(String word) -> new Sought(word, words -> true);
            case Term.Prefix(String start) -> sought(start);
          });
    }
    sought.addAll(of(query.facets()));
    return sought;
  }

  static List<Sought> of(Set<String> facets) {
    return facets.stream().sorted().map(f -> new Sought(FACET + f, words -> true)).toList();
  }

  private static Sought sought(String start) {
    int characters = start.codePointCount(0, start.length());
    int length = Arrays.stream(BEGINNINGS).filter(l -> l <= characters).findFirst().orElseThrow();
    String key = start(start, length);
    return new Sought(
        key + "*",
        key.equals(start)
            ? words -> true
            : words -> words.stream().anyMatch(word -> word.startsWith(start)));
  }

  private static String start(String word, int characters) {
    return word.substring(0, word.offsetByCodePoints(0, characters));
  }
}
