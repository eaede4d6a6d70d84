package newsreel.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Analyzes each field of a document as its name says. */
final class IndexAnalyzer extends DelegatingAnalyzerWrapper {
  /** Positions between two texts of a field: no phrase goes from one to the next. */
  private static final int GAP = 100;

  private final Analyzer exact = new ExactAnalyzer(true);

  IndexAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? exact : Languages.analyzer(field.substring(dot + 1));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
