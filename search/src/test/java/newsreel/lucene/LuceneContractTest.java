package newsreel.lucene;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import newsreel.catalog.search.SearchContract;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchWriter;
import org.junit.jupiter.api.io.TempDir;

final class LuceneContractTest implements SearchContract {
  @TempDir Path folder;

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final MemoryManifests manifests = new MemoryManifests();
  private final MemoryFiles files = new MemoryFiles(clock);

  @Override
  public SearchWriter writer() {
    return new LuceneEngine().writer(manifests, files, folder, clock);
  }

  @Override
  public SearchIndex index() {
    return new LuceneEngine().index(manifests, files, folder, clock);
  }
}
