package newsreel.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.search.SearchIndex.Match;
import newsreel.catalog.search.SearchQuery;
import newsreel.catalog.search.SearchTerm;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A search as Lucene's query. */
final class WholeQuery {
  /** Words of two that stand near each other tell more; how near, and how much more. */
  private static final int NEAR = 2;

  private static final float NEARNESS = 0.5f;

  /** Of so many words one may be missing where nothing has all. */
  private static final int SPARED = 3;

  private final SearchQuery query;
  private final WordQuery words;

  /**
   * @param languages that have stems in the index
   */
  WholeQuery(SearchQuery query, Set<String> languages) {
    this.query = query;
    this.words = new WordQuery(languages);
  }

  /**
   * @param now milliseconds, by which what is not open is left out and the old counts less
   */
  Query of(Match match, long now) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (query.hasWords()) {
      all.add(wanted(match), Occur.MUST);
    } else {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    query.terms().stream()
        .filter(SearchTerm::excluded)
        .forEach(term -> all.add(excluded(term), Occur.MUST_NOT));
    filters(all);
    closed(all, now);
    Query found = all.build();
    return query.hasWords() && query.order() == SearchQuery.Order.RELEVANCE
        ? FunctionScoreQuery.boostByValue(found, new AgeDecay(now))
        : found;
  }

  /** Whether leaving out a word could find more. */
  boolean canSpareWords() {
    return required(Match.ALL).size() > 1;
  }

  private record Wanted(Query query, boolean saysLittle) {}

  private List<Wanted> wantedWords(Match match) {
    boolean misspelled = match != Match.ALL;
    List<Wanted> wanted = new ArrayList<>();
    for (SearchTerm term : query.terms()) {
      if (term.excluded()) {
        continue;
      }
      List<QueryWord> parts = QueryWord.of(term.text());
      if (term.phrase() && parts.size() > 1) {
        wanted.add(new Wanted(words.phrase(parts), false));
        continue;
      }
      for (QueryWord word : parts) {
        boolean last =
            !term.phrase() && term.equals(query.terms().getLast()) && word.equals(parts.getLast());
        wanted.add(new Wanted(words.of(word, last, misspelled), words.saysLittle(word) && !last));
      }
    }
    return wanted;
  }

  private List<Wanted> required(Match match) {
    List<Wanted> all = wantedWords(match);
    List<Wanted> telling = all.stream().filter(w -> !w.saysLittle()).toList();
    return telling.isEmpty() ? all : telling;
  }

  private Query wanted(Match match) {
    BooleanQuery.Builder wanted = new BooleanQuery.Builder();
    List<Wanted> required = required(match);
    for (Wanted word : required) {
      wanted.add(word.query(), match == Match.MOST ? Occur.SHOULD : Occur.MUST);
    }
    if (match == Match.MOST) {
      int spared = Math.max(1, required.size() / SPARED);
      wanted.setMinimumNumberShouldMatch(Math.max(1, required.size() - spared));
    } else {
      wantedWords(match).stream()
          .filter(Wanted::saysLittle)
          .forEach(word -> wanted.add(word.query(), Occur.SHOULD));
    }
    near().forEach(pair -> wanted.add(pair, Occur.SHOULD));
    return wanted.build();
  }

  private List<Query> near() {
    List<QueryWord> all =
        query.terms().stream()
            .filter(term -> !term.excluded() && !term.phrase())
            .flatMap(term -> QueryWord.of(term.text()).stream())
            .toList();
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < all.size(); i++) {
      pairs.add(new BoostQuery(words.near(all.subList(i, i + 2), NEAR), NEARNESS));
    }
    return pairs;
  }

  private Query excluded(SearchTerm term) {
    List<QueryWord> parts = QueryWord.of(term.text());
    return parts.size() == 1 ? words.of(parts.getFirst(), false, false) : words.phrase(parts);
  }

  private void filters(BooleanQuery.Builder all) {
    for (String facet : query.facets()) {
      all.add(new TermQuery(new Term(Fields.FACET, facet)), Occur.FILTER);
    }
    if (query.kinds().size() == 1) {
      ItemKind kind = query.kinds().iterator().next();
      all.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER);
    }
    if (query.from() != null || query.to() != null) {
      all.add(
          LongPoint.newRangeQuery(
              Fields.DATE,
              query.from() == null ? Long.MIN_VALUE : ceiling(query.from()),
              query.to() == null ? Long.MAX_VALUE : ceiling(query.to()) - 1),
          Occur.FILTER);
    }
  }

  /** The first millisecond that is not before. */
  private static long ceiling(Instant at) {
    long floor = at.toEpochMilli();
    return at.equals(Instant.ofEpochMilli(floor)) ? floor : floor + 1;
  }

  /** What is not open yet, or no more. */
  private static void closed(BooleanQuery.Builder all, long now) {
    all.add(LongPoint.newRangeQuery(Fields.OPENS, now + 1, Long.MAX_VALUE), Occur.MUST_NOT);
    all.add(LongPoint.newRangeQuery(Fields.ENDS, Long.MIN_VALUE, now), Occur.MUST_NOT);
  }
}
