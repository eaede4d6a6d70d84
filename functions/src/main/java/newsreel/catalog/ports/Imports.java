package newsreel.catalog.ports;

import java.util.Optional;
import newsreel.catalog.ImportId;

/** The imports of the last 90 days. */
public interface Imports {
  /** Returns the import as stored; never lags. */
  Optional<PageImport> current(ImportId id);

  /** Returns the import; may lag a moment. */
  Optional<PageImport> read(ImportId id);

  /**
   * Saves the next revision.
   *
   * @return false if a different one was saved meanwhile: someone else works on the same import
   */
  boolean save(PageImport next);
}
