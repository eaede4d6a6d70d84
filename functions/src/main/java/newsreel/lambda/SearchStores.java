package newsreel.lambda;

import java.nio.file.Path;
import java.util.List;
import newsreel.catalog.search.IndexBell;
import newsreel.catalog.search.IndexFiles;

/**
 * The place of the search index's files, and whoever writes them, outside AWS.
 *
 * @param folder for copies of the files
 */
public record SearchStores(IndexFiles files, IndexBell bell, Path folder) {
  /** Where copies are kept; a function writes to no other folder. */
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "newsreel-search");

  /** Stores that keep nothing. */
  static final SearchStores NONE =
      new SearchStores(
          new IndexFiles() {
            @Override
            public void fetch(String path, Path to) {}

            @Override
            public void write(String path, Path from) {}

            @Override
            public void delete(String path) {}

            @Override
            public List<Stored> list() {
              return List.of();
            }
          },
          IndexBell.NONE,
          FOLDER);
}
