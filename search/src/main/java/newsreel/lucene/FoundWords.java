package newsreel.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchIndex.Match;
import newsreel.catalog.search.SearchQuery;
import newsreel.catalog.search.SearchTerm;
import newsreel.values.LanguageTag;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/** Finds in a text the words that a query asked for, as the index would. */
final class FoundWords implements SearchIndex.WordFinder {
  private static final Analyzer EXACT = new ExactAnalyzer(false);

  private final List<QueryWord> words = new ArrayList<>();
  private final Set<String> exact = new HashSet<>();
  private final List<CharacterRunAutomaton> similar = new ArrayList<>();
  private final Map<String, Set<String>> stems = new HashMap<>();
  private @Nullable String beginning;

  FoundWords(SearchQuery query, Match match) {
    for (SearchTerm term : query.terms()) {
      if (!term.excluded()) {
        words.addAll(QueryWord.of(term.text()));
        boolean last = !term.phrase() && term.equals(query.terms().getLast());
        beginning = last && !words.isEmpty() ? beginning(words.getLast()) : null;
      }
    }
    words.forEach(word -> exact.add(word.exact()));
    if (match != Match.ALL) {
      words.stream()
          .filter(QueryWord::mayBeMisspelled)
          .forEach(word -> similar.add(spellings(word.exact())));
    }
  }

  private static @Nullable String beginning(QueryWord word) {
    return word.mayBeginAWord() ? word.exact() : null;
  }

  private static CharacterRunAutomaton spellings(String word) {
    return new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(1));
  }

  @Override
  public List<SearchIndex.Stretch> find(String text, @Nullable LanguageTag language) {
    List<SearchIndex.Stretch> found = new ArrayList<>();
    for (QueryWord.Token token : QueryWord.tokens(EXACT, ExactAnalyzer.parted(text))) {
      if (matches(token.text())) {
        found.add(new SearchIndex.Stretch(token.start(), token.end()));
      }
    }
    Optional<String> stemming = Languages.of(language);
    if (stemming.isPresent()) {
      Set<String> wanted = stems.computeIfAbsent(stemming.get(), this::stems);
      for (QueryWord.Token token : QueryWord.tokens(Languages.analyzer(stemming.get()), text)) {
        if (wanted.contains(token.text())) {
          found.add(new SearchIndex.Stretch(token.start(), token.end()));
        }
      }
    }
    return apart(found);
  }

  private boolean matches(String word) {
    return exact.contains(word)
        || (beginning != null && word.startsWith(beginning))
        || similar.stream().anyMatch(spellings -> spellings.run(word));
  }

  private Set<String> stems(String language) {
    Set<String> all = new HashSet<>();
    words.forEach(word -> all.addAll(word.stems(language)));
    return all;
  }

  /** Makes one of those that overlap or touch. */
  private static List<SearchIndex.Stretch> apart(List<SearchIndex.Stretch> stretches) {
    List<SearchIndex.Stretch> apart = new ArrayList<>();
    stretches.sort(
        Comparator.comparingInt(SearchIndex.Stretch::start)
            .thenComparingInt(SearchIndex.Stretch::end));
    for (SearchIndex.Stretch next : stretches) {
      if (apart.isEmpty() || next.start() > apart.getLast().end()) {
        apart.add(next);
      } else {
        SearchIndex.Stretch last = apart.removeLast();
        apart.add(new SearchIndex.Stretch(last.start(), Math.max(last.end(), next.end())));
      }
    }
    return apart;
  }
}
