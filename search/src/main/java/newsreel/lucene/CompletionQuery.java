package newsreel.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was typed so far: all words but the last are whole. */
record CompletionQuery(List<QueryWord> words) {
  static CompletionQuery of(String text) {
    return new CompletionQuery(QueryWord.of(text));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * @param now milliseconds, by which what is not open is left out
   */
  Query of(String field, long now) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryWord word : words.subList(0, words.size() - 1)) {
      all.add(new TermQuery(new Term(field, word.exact())), Occur.FILTER);
    }
    all.add(new PrefixQuery(new Term(field, words.getLast().exact())), Occur.FILTER);
    all.add(LongPoint.newRangeQuery(Fields.OPENS, now + 1, Long.MAX_VALUE), Occur.MUST_NOT);
    all.add(LongPoint.newRangeQuery(Fields.ENDS, Long.MIN_VALUE, now), Occur.MUST_NOT);
    return all.build();
  }

  /** Whether it is a beginning of this name's words. */
  boolean completes(String name) {
    Set<String> has = new HashSet<>();
    QueryWord.of(name).forEach(word -> has.add(word.exact()));
    String last = words.getLast().exact();
    return words.subList(0, words.size() - 1).stream().allMatch(w -> has.contains(w.exact()))
        && has.stream().anyMatch(word -> word.startsWith(last));
  }
}
