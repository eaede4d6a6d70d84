package newsreel.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A file, or an entry of an archive, that can be opened more than once.
 *
 * @param name for a person, with the archive before it
 * @param file empty for an entry of an archive
 */
record Content(String name, Optional<Path> file, Opening opening) {
  /** Opens the bytes from their beginning. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  static Content of(Path file) {
    return new Content(file.toString(), Optional.of(file), () -> Files.newInputStream(file));
  }

  InputStream open() throws IOException {
    return opening.open();
  }

  /**
   * @param read told how many bytes were read
   */
  InputStream open(LongConsumer read) throws IOException {
    return new CountedInput(open(), read);
  }

  /** The bytes from an offset on. */
  @SuppressWarnings("MustBeClosedChecker")
  InputStream openAt(long offset) throws IOException {
    InputStream in = open();
    try {
      in.skipNBytes(offset);
      return in;
    } catch (IOException shorter) {
      in.close();
      throw shorter;
    }
  }
}
