package newsreel.catalog.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.TopicId;
import newsreel.catalog.search.Words.Run;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for. An item is found that has every term, is of one of the kinds and stands
 * under the topic.
 *
 * @param text as it was typed, for an index that takes text apart itself
 * @param terms of the text, each once
 */
public record SearchQuery(
    String text, List<Term> terms, Set<ItemKind> kinds, @Nullable TopicId topic) {
  /** UTF-16 units of a text. */
  public static final int MAX_TEXT = 200;

  public static final int MAX_TERMS = 16;

  public SearchQuery {
    terms = List.copyOf(terms);
    kinds = Set.copyOf(kinds);
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
                text, terms.stream().distinct().toList(), EnumSet.allOf(ItemKind.class), null));
  }

  public SearchQuery of(ItemKind kind) {
    return new SearchQuery(text, terms, Set.of(kind), topic);
  }

  public SearchQuery under(TopicId id) {
    return new SearchQuery(text, terms, kinds, id);
  }
}
