package newsreel.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/**
 * What the score of an item is multiplied by: 1 for what is new, half way to {@value #OLD} after
 * {@value #HALF_LIFE_DAYS} days, and {@value #OLD} for what has no date.
 */
final class AgeDecay extends DoubleValuesSource {
  static final double OLD = 0.5;
  static final int HALF_LIFE_DAYS = 90;

  private static final double HALF_LIFE = Duration.ofDays(HALF_LIFE_DAYS).toMillis();

  private final long now;

  /**
   * @param now in milliseconds
   */
  AgeDecay(long now) {
    this.now = now;
  }

  static double of(long at, long now) {
    if (!IndexedDocument.isDated(at)) {
      return OLD;
    }
    double age = Math.max(0, now - at);
    return OLD + (1 - OLD) * Math.pow(2, -age / HALF_LIFE);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues at = DocValues.getNumeric(leaf.reader(), Fields.AT);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return of(at.longValue(), now);
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return at.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(now);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeDecay decay && decay.now == now;
  }

  @Override
  public String toString() {
    return "decay by age at " + now;
  }
}
