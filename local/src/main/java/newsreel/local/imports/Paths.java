package newsreel.local.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that arguments name: themselves, all pages of a folder, or what a glob finds. Folders
 * are walked as they are read, so that their size does not matter, and each once, whatever links
 * lead to it. What cannot be read is told, and the walk goes on.
 */
final class Paths implements Closeable {
  private final Iterator<String> arguments;
  private final Deque<Open> folders = new ArrayDeque<>();

  /** Folders that were opened, without links in their paths. */
  private final Set<Path> opened = new HashSet<>();

  private @Nullable PathMatcher glob;

  private record Open(Path folder, DirectoryStream<Path> stream, Iterator<Path> files) {}

  /** What stands at a path. */
  sealed interface Found {
    record Page(Path file) implements Found {}

    /** What there is to tell in place of a page. */
    record Told(SourceEntry entry) implements Found {}
  }

  Paths(List<String> arguments) {
    this.arguments = arguments.iterator();
  }

  /**
   * Empty at the end.
   *
   * @throws IOException with a sentence, where an argument names nothing
   */
  Optional<Found> next() throws IOException {
    while (true) {
      Open folder = folders.peek();
      Optional<Found> found;
      if (folder != null) {
        found = next(folder);
      } else if (arguments.hasNext()) {
        found = argument(arguments.next());
      } else {
        return Optional.empty();
      }
      if (found.isPresent()) {
        return found;
      }
    }
  }

  private Optional<Found> next(Open folder) throws IOException {
    try {
      if (folder.files.hasNext()) {
        return inside(folder.files.next());
      }
    } catch (DirectoryIteratorException unreadable) {
      folders.pop().stream.close();
      return unreadable(
          folder.folder,
          "The rest of the folder cannot be read",
          Objects.requireNonNull(unreadable.getCause()));
    }
    folders.pop().stream.close();
    return Optional.empty();
  }

  private Optional<Found> inside(Path path) {
    if (Files.isDirectory(path)) {
      return open(path);
    }
    if (glob != null && !glob.matches(path)) {
      return Optional.empty();
    }
    Optional<String> why = FolderFiles.passedOver(path, glob != null);
    if (why.isPresent()) {
      return Optional.of(new Found.Told(new SourceEntry.PassedOver(path.toString(), why.get())));
    }
    return Optional.of(
        Files.exists(path)
            ? new Found.Page(path)
            : new Found.Told(new SourceEntry.Unreadable(path, brokenLink(path))));
  }

  private static String brokenLink(Path path) {
    try {
      return "The link leads to %s, where nothing is.".formatted(Files.readSymbolicLink(path));
    } catch (IOException noLink) {
      return "The file is not there any more.";
    }
  }

  private Optional<Found> argument(String argument) throws IOException {
    glob = null;
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      return open(path);
    }
    if (Files.exists(path)) {
      return Optional.of(new Found.Page(path));
    }
    int wild = firstWild(argument);
    if (wild < 0) {
      throw new IOException(
          Files.exists(path, LinkOption.NOFOLLOW_LINKS)
              ? "the link %s leads nowhere".formatted(argument)
              : "there is no file or folder " + argument);
    }
    Path parent = Path.of(argument.substring(0, wild) + "x").getParent();
    Path root = parent == null ? Path.of(".") : parent;
    if (!Files.isDirectory(root)) {
      throw new IOException("there is no folder " + root + ", in which " + argument + " would be");
    }
    String pattern = parent == null ? "./" + argument : argument;
    glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return open(root);
  }

  private static int firstWild(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      if ("*?[{".indexOf(argument.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Tells what is not opened. */
  @SuppressWarnings("StreamResourceLeak") // closed when it has been read, or by close
  private Optional<Found> open(Path folder) {
    try {
      if (!opened.add(folder.toRealPath())) {
        return Optional.of(
            new Found.Told(
                new SourceEntry.PassedOver(
                    folder.toString(), "The link leads to a folder that was read already.")));
      }
      DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
      folders.push(new Open(folder, stream, stream.iterator()));
      return Optional.empty();
    } catch (IOException unreadable) {
      return unreadable(folder, "The folder cannot be read", unreadable);
    }
  }

  private static Optional<Found> unreadable(Path folder, String what, IOException why) {
    return Optional.of(
        new Found.Told(
            new SourceEntry.Unreadable(folder, "%s: %s.".formatted(what, IoReason.of(why)))));
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().stream.close();
    }
  }
}
