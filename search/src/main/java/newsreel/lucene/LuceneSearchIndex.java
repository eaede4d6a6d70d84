package newsreel.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchQuery;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Searches the index that serves. */
final class LuceneSearchIndex implements SearchIndex {
  /** Hits that are counted exactly, of which nobody is told. */
  private static final int COUNTED = 1;

  private final FreshIndex fresh;
  private final Clock clock;

  LuceneSearchIndex(FreshIndex fresh, Clock clock) {
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public Hits find(SearchQuery query, Optional<String> after, int limit) {
    Optional<ResultCursor> behind = after.map(ResultCursor::parse);
    long now = behind.map(ResultCursor::now).orElseGet(clock::millis);
    return fresh.use(
        index -> {
          WholeQuery whole = new WholeQuery(query, index.languages());
          for (Match match : behind.map(b -> List.of(b.match())).orElse(matches(whole, query))) {
            Hits hits =
                find(index.searcher(), whole.of(match, now), query, match, now, behind, limit);
            if (!hits.hits().isEmpty()) {
              return hits;
            }
          }
          return new Hits(List.of(), Optional.empty(), Match.ALL, Map.of());
        });
  }

  private static List<Match> matches(WholeQuery whole, SearchQuery query) {
    if (!query.hasWords()) {
      return List.of(Match.ALL);
    }
    return whole.canSpareWords()
        ? List.of(Match.ALL, Match.SIMILAR, Match.MOST)
        : List.of(Match.ALL, Match.SIMILAR);
  }

  private static Hits find(
      IndexSearcher searcher,
      Query found,
      SearchQuery query,
      Match match,
      long now,
      Optional<ResultCursor> behind,
      int limit)
      throws IOException {
    int documents = searcher.getIndexReader().maxDoc();
    if (documents == 0) {
      return new Hits(List.of(), Optional.empty(), match, Map.of());
    }
    // One more tells whether others follow.
    TopFieldDocs top =
        searcher.search(
            found,
            new TopFieldCollectorManager(
                ResultCursor.sort(query),
                limit + 1,
                behind.map(b -> b.after(query, documents)).orElse(null),
                COUNTED));
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc one : top.scoreDocs) {
      String place = ResultCursor.of(query, match, now, (FieldDoc) one).toString();
      hits.add(hit(searcher, one.doc, place));
    }
    boolean more = hits.size() > limit;
    List<Hit> page = more ? hits.subList(0, limit) : hits;
    return new Hits(
        page,
        more ? Optional.of(page.getLast().place()) : Optional.empty(),
        match,
        query.counted().isEmpty() || page.isEmpty()
            ? Map.of()
            : FacetCounts.of(searcher, found, query.counted()).most());
  }

  private static Hit hit(IndexSearcher searcher, int document, String place) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues keys = DocValues.getBinary(leaf.reader(), Fields.KEY);
    keys.advanceExact(document - leaf.docBase);
    String key =
        new String(
            keys.binaryValue().bytes,
            keys.binaryValue().offset,
            keys.binaryValue().length,
            StandardCharsets.UTF_8);
    int hash = key.indexOf('#');
    return new Hit(ItemKind.valueOf(key.substring(0, hash)), key.substring(hash + 1), place);
  }

  @Override
  public WordFinder words(SearchQuery query, Match match) {
    return new FoundWords(query, match);
  }

  @Override
  public Completions complete(String text, int limit) {
    CompletionQuery completion = CompletionQuery.of(text);
    if (completion.isEmpty()) {
      return new Completions(List.of(), List.of(), List.of());
    }
    long now = clock.millis();
    return fresh.use(
        index -> {
          IndexSearcher searcher = index.searcher();
          Query headlines =
              completion.of(Fields.exact(newsreel.catalog.search.SearchField.HEADLINE), now);
          SearchQuery newest = SearchQuery.filtering("");
          Hits hits = find(searcher, headlines, newest, Match.ALL, now, Optional.empty(), limit);
          return new Completions(
              hits.hits(),
              labels(searcher, completion, Fields.PEOPLE, SearchFacet.AUTHOR, now, limit),
              labels(searcher, completion, Fields.TOPICS, SearchFacet.TOPIC, now, limit));
        });
  }

  private static List<SearchFacet.Count> labels(
      IndexSearcher searcher,
      CompletionQuery completion,
      String field,
      SearchFacet facet,
      long now,
      int limit)
      throws IOException {
    return FacetCounts.of(searcher, completion.of(field, now), Set.of(facet)).all(facet).stream()
        .filter(count -> completion.completes(count.label().name()))
        .limit(limit)
        .toList();
  }
}
