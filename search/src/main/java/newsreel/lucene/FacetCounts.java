package newsreel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchFacet.Count;
import newsreel.catalog.search.SearchFacet.Label;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Counts what a query finds by its labels. */
final class FacetCounts {
  /** Values of a facet. */
  private static final int MAX_VALUES = 20;

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::items).reversed().thenComparing(c -> c.label().value());

  private final Map<SearchFacet, Map<Label, Integer>> counts = new EnumMap<>(SearchFacet.class);

  private FacetCounts(Set<SearchFacet> facets) {
    facets.forEach(facet -> counts.put(facet, new HashMap<>()));
  }

  static FacetCounts of(IndexSearcher searcher, Query query, Set<SearchFacet> facets)
      throws IOException {
    FacetCounts counts = new FacetCounts(facets);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      counts.count(weight, leaf);
    }
    return counts;
  }

  private void count(Weight weight, LeafReaderContext leaf) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    Map<SearchFacet, LeafCounts> ofLeaf = new EnumMap<>(SearchFacet.class);
    for (SearchFacet facet : counts.keySet()) {
      ofLeaf.put(
          facet, new LeafCounts(DocValues.getSortedSet(leaf.reader(), Fields.labels(facet))));
    }
    DocIdSetIterator found = scorer.iterator();
    var live = leaf.reader().getLiveDocs();
    for (int document = found.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = found.nextDoc()) {
      if (live == null || live.get(document)) {
        for (LeafCounts facet : ofLeaf.values()) {
          facet.count(document);
        }
      }
    }
    for (Map.Entry<SearchFacet, LeafCounts> facet : ofLeaf.entrySet()) {
      Map<Label, Integer> all = counts.get(facet.getKey());
      if (all != null) {
        facet.getValue().addTo(all);
      }
    }
  }

  private static final class LeafCounts {
    private final SortedSetDocValues values;
    private final int[] counts;

    LeafCounts(SortedSetDocValues values) {
      this.values = values;
      this.counts = new int[(int) values.getValueCount()];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void addTo(Map<Label, Integer> all) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          all.merge(IndexedDocument.label(values.lookupOrd(ord)), counts[ord], Integer::sum);
        }
      }
    }
  }

  /** The most frequent values of each facet. */
  Map<SearchFacet, List<Count>> most() {
    Map<SearchFacet, List<Count>> most = new EnumMap<>(SearchFacet.class);
    counts.forEach(
        (facet, values) -> most.put(facet, all(facet).stream().limit(MAX_VALUES).toList()));
    return most;
  }

  /** All values of a facet, the most frequent first. */
  List<Count> all(SearchFacet facet) {
    List<Count> all = new ArrayList<>();
    counts.getOrDefault(facet, Map.of()).forEach((label, n) -> all.add(new Count(label, n)));
    all.sort(MOST_FIRST);
    return all;
  }
}
