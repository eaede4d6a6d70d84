package newsreel.local.imports;

import java.io.IOException;
import java.util.Optional;

/** Where pages come from, one by one. */
public interface Source extends AutoCloseable {
  /** Empty at the end. */
  Optional<SourceEntry> next() throws IOException;

  /** How much of {@link #total} was read, in {@link #unit}s. */
  long done();

  /** -1 where it cannot be known. */
  long total();

  Unit unit();

  @Override
  void close() throws IOException;

  /** What the progress of a source is counted in. */
  enum Unit {
    BYTES,
    PAGES
  }
}
