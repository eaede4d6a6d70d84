package newsreel.lucene;

import java.util.Locale;
import newsreel.catalog.search.SearchIndex.Match;
import newsreel.catalog.search.SearchQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Behind which item a search goes on, by the values that sorted it: they stay what they were though
 * the index moves on.
 *
 * @param now of the first page, in milliseconds: ages count from there
 * @param score 0 where the newest come first
 */
record ResultCursor(Match match, long now, float score, long at, long mark) {
  private static final int PARTS = 5;
  private static final int RADIX = 36;

  private static final SortField AT = new SortField(Fields.AT, SortField.Type.LONG, true);
  private static final SortField MARK = new SortField(Fields.MARK, SortField.Type.LONG, true);
  private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, AT, MARK);
  private static final Sort BY_TIME = new Sort(AT, MARK);

  static Sort sort(SearchQuery query) {
    return isScored(query) ? BY_SCORE : BY_TIME;
  }

  private static boolean isScored(SearchQuery query) {
    return query.hasWords() && query.order() == SearchQuery.Order.RELEVANCE;
  }

  static ResultCursor of(SearchQuery query, Match match, long now, FieldDoc found) {
    boolean scored = isScored(query);
    int first = scored ? 1 : 0;
    return new ResultCursor(
        match,
        now,
        scored ? (Float) found.fields[0] : 0,
        (Long) found.fields[first],
        (Long) found.fields[first + 1]);
  }

  /**
   * @param documents of the index
   */
  FieldDoc after(SearchQuery query, int documents) {
    Object[] values = isScored(query) ? new Object[] {score, at, mark} : new Object[] {at, mark};
    return new FieldDoc(Math.max(0, documents - 1), score, values);
  }

  /**
   * @throws IllegalArgumentException where {@link #toString} did not write it
   */
  static ResultCursor parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("no place of a search");
    }
    return new ResultCursor(
        Match.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Long.parseLong(parts[1], RADIX),
        Float.intBitsToFloat(Integer.parseUnsignedInt(parts[2], RADIX)),
        Long.parseLong(parts[3], RADIX),
        Long.parseLong(parts[4], RADIX));
  }

  @Override
  public String toString() {
    return String.join(
        ".",
        match.name().toLowerCase(Locale.ROOT),
        Long.toString(now, RADIX),
        Integer.toUnsignedString(Float.floatToIntBits(score), RADIX),
        Long.toString(at, RADIX),
        Long.toString(mark, RADIX));
  }
}
