package newsreel.local.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps the catalogue, held by one process at a time. */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * @throws IOException with a sentence for the person at the terminal, where the folder cannot be
   *     made, written or locked
   */
  public static DataFolder open(Path path) throws IOException {
    FileChannel channel;
    try {
      Files.createDirectories(path);
      channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException unusable) {
      throw new IOException("cannot write to the data folder " + path, unusable);
    }
    try {
      if (channel.tryLock() != null) {
        return new DataFolder(path, channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // the same answer as for a lock that another process holds
    }
    channel.close();
    throw new IOException("the data folder " + path + " is in use by another newsreel");
  }

  Path database() {
    return path.resolve("catalog.db");
  }

  Path checkpoint() {
    return path.resolve("stream.json");
  }

  Path undelivered() {
    return path.resolve("undelivered.ndjson");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
