package newsreel.catalog.search;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The place of an index's files, each of which is written once and never changed. */
public interface IndexFiles {
  /** A file that is there. */
  record Stored(String path, Instant writtenAt) {}

  /**
   * Copies a file.
   *
   * @throws NoSuchFileException where it is not there
   */
  void fetch(String path, Path to) throws IOException;

  void write(String path, Path from) throws IOException;

  void delete(String path) throws IOException;

  List<Stored> list() throws IOException;
}
