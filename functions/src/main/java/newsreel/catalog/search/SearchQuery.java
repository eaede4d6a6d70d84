package newsreel.catalog.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.search.Words.Run;

/**
 * What is searched for. An item is found that has every term and every facet, and is of one of the
 * kinds.
 *
 * @param text as it was typed, for an index that takes text apart itself
 * @param terms of the text, each once
 */
public record SearchQuery(String text, List<Term> terms, Set<ItemKind> kinds, Set<String> facets) {
  /** UTF-16 units of a text. */
  public static final int MAX_TEXT = 200;

  public static final int MAX_TERMS = 16;

  public SearchQuery {
    terms = List.copyOf(terms);
    kinds = Set.copyOf(kinds);
    facets = Set.copyOf(facets);
    if (terms.isEmpty() || kinds.isEmpty()) {
      throw new IllegalArgumentException("a search names a word and a kind");
    }
  }

  /** Returns a query for items of every kind; empty where {@code text} has no word. */
  public static Optional<SearchQuery> parse(String text) {
    List<Term> terms = new ArrayList<>();
    List<Run> runs = Words.runs(text);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.unspaced()) {
        run.pairs().forEach(pair -> terms.add(new Term.Whole(pair)));
      } else if (i == runs.size() - 1 && run.characters().length >= Term.Prefix.MIN_LENGTH) {
        terms.add(new Term.Prefix(run.word()));
      } else {
        terms.add(new Term.Whole(run.word()));
      }
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SearchQuery(
                text, terms.stream().distinct().toList(), EnumSet.allOf(ItemKind.class), Set.of()));
  }

  public SearchQuery of(ItemKind kind) {
    return new SearchQuery(text, terms, Set.of(kind), facets);
  }

  /** As {@link newsreel.catalog.Facet} writes it. */
  public SearchQuery having(Set<String> more) {
    Set<String> all = new HashSet<>(facets);
    all.addAll(more);
    return new SearchQuery(text, terms, kinds, all);
  }
}
