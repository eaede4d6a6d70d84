package newsreel.local.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsreel.catalog.search.IndexFiles;

/** The files of the search index in a folder. */
final class FolderIndexFiles implements IndexFiles {
  private static final String UNFINISHED = ".part";

  private final Path folder;

  FolderIndexFiles(Path folder) {
    this.folder = folder;
  }

  /** A second name for the same file where the file system has that, for no file ever changes. */
  @Override
  public void fetch(String path, Path to) throws IOException {
    Path from = folder.resolve(path);
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException unlinked) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** In one step, so that nobody reads a part. */
  @Override
  public void write(String path, Path from) throws IOException {
    Path to = folder.resolve(path);
    Files.createDirectories(to.getParent());
    Path part = to.resolveSibling(to.getFileName() + UNFINISHED);
    Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(String path) throws IOException {
    Files.deleteIfExists(folder.resolve(path));
  }

  @Override
  public List<Stored> list() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    List<Stored> stored = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Instant writtenAt = Files.getLastModifiedTime(path).toInstant();
        stored.add(new Stored(folder.relativize(path).toString().replace('\\', '/'), writtenAt));
      }
    }
    return stored;
  }
}
