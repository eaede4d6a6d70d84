package newsreel.lucene;

import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.SearchEngine;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchWriter;
import org.apache.lucene.search.IndexSearcher;

/** Makes the index by Lucene. */
public final class LuceneEngine implements SearchEngine {
  /** Of a query of as many words as may be, in as many languages as there are. */
  private static final int MAX_CLAUSES = 100_000;

  /** Lucene says at each start that it could be faster with a module that Lambda does not have. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  @Override
  public SearchIndex index(IndexManifests manifests, IndexFiles files, Path folder, Clock clock) {
    return new LuceneSearchIndex(
        new FreshIndex(manifests, files, folder.resolve("reader"), clock), clock);
  }

  @Override
  public SearchWriter writer(IndexManifests manifests, IndexFiles files, Path folder, Clock clock) {
    return new LuceneSearchWriter(manifests, files, folder.resolve("writer"), clock);
  }
}
