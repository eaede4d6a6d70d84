package newsreel.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.search.SearchField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks for a word in every field: the best field counts, the others a little. */
final class WordQuery {
  private static final float TIE = 0.1f;
  private static final float STEM = 0.8f;
  private static final float MISSPELLED = 0.4f;
  private static final int MAX_EDITS = 1;
  private static final int SURE_LETTERS = 1;
  private static final int MAX_SPELLINGS = 40;

  private final Set<String> languages;

  /**
   * @param languages that have stems in the index
   */
  WordQuery(Set<String> languages) {
    this.languages = languages;
  }

  private static float weight(SearchField field) {
    return switch (field) {
      case HEADLINE -> 5;
      case NAME -> 4;
      case LEAD -> 2;
      case BODY -> 0.8f;
    };
  }

  /** Whether one of the languages has it in every text, or it is a letter alone. */
  boolean saysLittle(QueryWord word) {
    return word.isLoneLetter() || languages.stream().anyMatch(l -> word.stems(l).isEmpty());
  }

  /**
   * @param beginning whether the word may go on
   * @param misspelled whether it may be spelled otherwise
   */
  Query of(QueryWord word, boolean beginning, boolean misspelled) {
    List<Query> queries = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      float weight = weight(field);
      Term exact = new Term(Fields.exact(field), word.exact());
      queries.add(new BoostQuery(new TermQuery(exact), weight));
      boolean text = field == SearchField.BODY;
      if (beginning && (text ? word.mayBeginAWordOfAText() : word.mayBeginAWord())) {
        Query prefix = new ConstantScoreQuery(new PrefixQuery(exact));
        queries.add(new BoostQuery(prefix, weight));
      }
      if (misspelled && word.mayBeMisspelled()) {
        queries.add(misspelled(exact, weight));
      }
      if (field != SearchField.NAME) {
        for (String language : languages) {
          stemmed(field, language, word, beginning, misspelled, queries);
        }
      }
    }
    return new DisjunctionMaxQuery(queries, TIE);
  }

  private static void stemmed(
      SearchField field,
      String language,
      QueryWord word,
      boolean beginning,
      boolean misspelled,
      List<Query> queries) {
    List<String> stems = word.stems(language);
    if (stems.isEmpty()) {
      return;
    }
    String name = Fields.stems(field, language);
    float weight = weight(field) * (field == SearchField.BODY ? 1 : STEM);
    Term stem = new Term(name, stems.getFirst());
    if (stems.size() == 1) {
      queries.add(new BoostQuery(new TermQuery(stem), weight));
    }
    if (field == SearchField.BODY) {
      if (beginning && word.mayBeginAWordOfAText()) {
        Query prefix = new ConstantScoreQuery(new PrefixQuery(new Term(name, word.exact())));
        queries.add(new BoostQuery(prefix, weight));
      }
      if (misspelled && word.mayBeMisspelled()) {
        queries.add(misspelled(stem, weight));
      }
    }
  }

  private static Query misspelled(Term term, float weight) {
    return new BoostQuery(
        new FuzzyQuery(term, MAX_EDITS, SURE_LETTERS, MAX_SPELLINGS, true), weight * MISSPELLED);
  }

  /**
   * Asks for words that stand near each other, though not in texts, where that takes long.
   *
   * @param slop words that may stand between
   */
  Query near(List<QueryWord> words, int slop) {
    return new DisjunctionMaxQuery(
        Stream.of(SearchField.HEADLINE, SearchField.NAME, SearchField.LEAD)
            .map(field -> phrase(field, words, slop))
            .toList(),
        TIE);
  }

  private static Query phrase(SearchField field, List<QueryWord> words, int slop) {
    String[] exact = words.stream().map(QueryWord::exact).toArray(String[]::new);
    return new BoostQuery(new PhraseQuery(slop, Fields.exact(field), exact), weight(field));
  }

  /** Asks for words that stand together. */
  Query phrase(List<QueryWord> words) {
    List<Query> queries = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      queries.add(phrase(field, words, 0));
    }
    for (String language : languages) {
      PhraseQuery.Builder stems = new PhraseQuery.Builder();
      int position = 0;
      boolean any = false;
      for (QueryWord word : words) {
        for (String stem : word.stems(language)) {
          stems.add(new Term(Fields.stems(SearchField.BODY, language), stem), position);
          any = true;
        }
        position++;
      }
      if (any) {
        queries.add(new BoostQuery(stems.build(), weight(SearchField.BODY)));
      }
    }
    return new DisjunctionMaxQuery(queries, TIE);
  }
}
