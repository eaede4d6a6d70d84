package newsreel.catalog.search;

import java.nio.file.Path;
import java.time.Clock;

/** Makes the index of the files that hold it. Found by {@link java.util.ServiceLoader}. */
public interface SearchEngine {
  /**
   * @param folder for copies of files, which nothing else uses
   */
  SearchIndex index(IndexManifests manifests, IndexFiles files, Path folder, Clock clock);

  /**
   * @param folder for copies of files, which nothing else uses
   */
  SearchWriter writer(IndexManifests manifests, IndexFiles files, Path folder, Clock clock);
}
