package newsreel.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsreel.catalog.search.IndexFiles;

/** Files in memory. */
public final class MemoryFiles implements IndexFiles {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Content(byte[] bytes, Instant writtenAt) {}

  private final Map<String, Content> contents = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Runs before each call. */
  Runnable interruption = () -> {};

  public MemoryFiles(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void fetch(String path, Path to) throws IOException {
    interruption.run();
    Content content = contents.get(path);
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    Files.write(to, content.bytes());
  }

  @Override
  public void write(String path, Path from) throws IOException {
    interruption.run();
    contents.put(path, new Content(Files.readAllBytes(from), clock.instant()));
  }

  @Override
  public void delete(String path) {
    interruption.run();
    contents.remove(path);
  }

  @Override
  public List<Stored> list() {
    interruption.run();
    return contents.entrySet().stream()
        .map(entry -> new Stored(entry.getKey(), entry.getValue().writtenAt()))
        .toList();
  }

  int count() {
    return contents.size();
  }

  long bytes() {
    return contents.values().stream().mapToLong(content -> content.bytes().length).sum();
  }
}
