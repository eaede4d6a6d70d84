package newsreel.local.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTaskJson;
import newsreel.pictures.PictureTasks;
import newsreel.values.Sha256;

/**
 * Tasks as files of a folder, so that a server which is stopped goes on with them. The same task
 * waits once.
 */
final class PictureQueue implements PictureTasks {
  private static final String SUFFIX = ".task";
  private static final int NAME_BYTES = 16;

  private final Path folder;

  /** Tasks that are being done: one that is sent again meanwhile is done again. */
  private final Set<String> sentAgain = ConcurrentHashMap.newKeySet();

  PictureQueue(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * @param name of the file
   */
  record Waiting(String name, String message) {}

  @Override
  public void send(List<PictureTask> tasks) {
    for (PictureTask task : tasks) {
      String message = new String(PictureTaskJson.write(task), UTF_8);
      String name = Sha256.hex(message, NAME_BYTES) + SUFFIX;
      try {
        sentAgain.add(name);
        Path part = Files.createTempFile(folder, name, ".part");
        Files.writeString(part, message);
        Files.move(
            part,
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  long size() {
    try {
      return tasks().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one that waits longest, now being done.
   *
   * @param later names of those that are not to be done yet
   */
  Optional<Waiting> next(Set<String> later) throws IOException {
    try {
      Optional<Path> first =
          tasks().stream()
              .filter(file -> !later.contains(file.getFileName().toString()))
              .min(Comparator.comparingLong(PictureQueue::time));
      if (first.isEmpty()) {
        return Optional.empty();
      }
      String name = first.get().getFileName().toString();
      sentAgain.remove(name);
      return Optional.of(new Waiting(name, Files.readString(first.get())));
    } catch (NoSuchFileException overtaken) {
      return Optional.empty();
    }
  }

  /** It is done, or given up. */
  void remove(Waiting task) throws IOException {
    if (!sentAgain.contains(task.name())) {
      Files.deleteIfExists(folder.resolve(task.name()));
    }
  }

  private List<Path> tasks() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }

  private static long time(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }
}
