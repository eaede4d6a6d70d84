package newsreel.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** A language's analyzer, the stems of which lose their accents, too. */
final class StemmingAnalyzer extends AnalyzerWrapper {
  private final Analyzer language;

  StemmingAnalyzer(Analyzer language) {
    super(GLOBAL_REUSE_STRATEGY);
    this.language = language;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return language;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new ICUFoldingFilter(components.getTokenStream()));
  }
}
