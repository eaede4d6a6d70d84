package newsreel.catalog.ports;

import java.util.Optional;
import newsreel.catalog.ImportId;

/** The imports of the last 90 days. */
public interface Imports {
  /** Returns the import as it is stored; never lags. */
  Optional<PageImport> current(ImportId id);

  /** May lag a moment. */
  Optional<PageImport> read(ImportId id);

  /**
   * Keeps the next revision.
   *
   * @return false where another one is kept already: someone else works at the same import
   */
  boolean save(PageImport next);
}
