package newsreel.local.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import newsreel.imports.FileForm;
import org.jspecify.annotations.Nullable;

/**
 * The files that arguments name: themselves, all pages of a folder, or what a glob finds. Folders
 * are walked as they are read, so that their size does not matter.
 */
final class Paths implements Closeable {
  private final Iterator<String> arguments;
  private final Deque<Open> folders = new ArrayDeque<>();
  private @Nullable PathMatcher glob;

  private record Open(DirectoryStream<Path> stream, Iterator<Path> files) {}

  Paths(List<String> arguments) {
    this.arguments = arguments.iterator();
  }

  /**
   * Empty at the end.
   *
   * @throws IOException with a sentence, where an argument names nothing
   */
  Optional<Path> next() throws IOException {
    while (true) {
      Open folder = folders.peek();
      if (folder == null) {
        if (!arguments.hasNext()) {
          return Optional.empty();
        }
        Optional<Path> file = argument(arguments.next());
        if (file.isPresent()) {
          return file;
        }
      } else if (folder.files.hasNext()) {
        Path path = folder.files.next();
        if (Files.isDirectory(path)) {
          open(path);
        } else if (glob == null
            ? FileForm.of(path.getFileName().toString()).isPresent()
            : glob.matches(path)) {
          return Optional.of(path);
        }
      } else {
        folders.pop().stream.close();
      }
    }
  }

  private Optional<Path> argument(String argument) throws IOException {
    glob = null;
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      open(path);
      return Optional.empty();
    }
    if (Files.exists(path)) {
      return Optional.of(path);
    }
    int wild = firstWild(argument);
    if (wild < 0) {
      throw new IOException("there is no file or folder " + argument);
    }
    Path parent = Path.of(argument.substring(0, wild) + "x").getParent();
    Path root = parent == null ? Path.of(".") : parent;
    if (!Files.isDirectory(root)) {
      throw new IOException("there is no folder " + root + ", in which " + argument + " would be");
    }
    String pattern = parent == null ? "./" + argument : argument;
    glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    open(root);
    return Optional.empty();
  }

  private static int firstWild(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      if ("*?[{".indexOf(argument.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  @SuppressWarnings("StreamResourceLeak") // closed when it has been read, or by close
  private void open(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
    folders.push(new Open(stream, stream.iterator()));
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().stream.close();
    }
  }
}
