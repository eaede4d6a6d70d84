package newsreel.local.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the pages of one file, one by one. */
interface PageReader extends Closeable {
  /**
   * Returns what comes next; empty at the end.
   *
   * @throws IOException where nothing more can be read
   */
  Optional<SourceEntry> next() throws IOException;

  @Override
  default void close() throws IOException {}

  static PageReader of(SourceEntry... entries) {
    Iterator<SourceEntry> left = List.of(entries).iterator();
    return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
  }
}
