package newsreel.local.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import newsreel.local.imports.Paths.Found;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Pages of files, folders, globs, archives, sitemaps at an address and standard input. */
public final class FileSource implements Source {
  private static final String STANDARD_INPUT = "-";

  private final PageReaders readers = new PageReaders();
  private final Deque<Open> waiting = new ArrayDeque<>();
  private final Paths paths;
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private @Nullable Open open;

  /**
   * A file that is being read.
   *
   * @param file empty for what is none
   */
  private record Open(String name, Optional<Path> file, PageReader reader) {}

  /**
   * @throws IOException with a sentence, where an argument names nothing
   */
  public FileSource(List<String> arguments, InputStream standardInput) throws IOException {
    boolean streamed = false;
    for (String argument : arguments) {
      Optional<WebUrl> address = address(argument);
      if (argument.equals(STANDARD_INPUT)) {
        streamed = true;
        waiting.add(
            new Open(
                STANDARD_INPUT,
                Optional.empty(),
                new LinePages(STANDARD_INPUT, new CountedInput(standardInput, done::addAndGet))));
      } else if (address.isPresent()) {
        streamed = true;
        waiting.add(new Open(argument, Optional.empty(), SitemapPages.at(address.get())));
      }
    }
    List<String> files =
        arguments.stream().filter(a -> !a.equals(STANDARD_INPUT) && address(a).isEmpty()).toList();
    this.total = size(files, streamed);
    this.paths = new Paths(files);
  }

  /** Whether an argument is the address of a sitemap. */
  public static Optional<WebUrl> address(String argument) {
    return argument.matches("(?i)https?://.*") ? WebUrl.parse(argument) : Optional.empty();
  }

  private static long size(List<String> files, boolean streamed) throws IOException {
    long bytes = 0;
    try (Paths all = new Paths(files)) {
      for (Optional<Found> found = all.next(); found.isPresent(); found = all.next()) {
        if (found.get() instanceof Found.Page(Path file)) {
          bytes += size(file);
        }
      }
    }
    return streamed ? -1 : bytes;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      return 0; // told when it is to be read
    }
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    while (true) {
      if (open == null) {
        open = waiting.poll();
      }
      Optional<SourceEntry> entry;
      if (open != null) {
        entry = next(open);
      } else {
        Optional<Found> found = paths.next();
        if (found.isEmpty()) {
          return Optional.empty();
        }
        entry =
            switch (found.get()) {
              case Found.Page(Path file) -> open(file);
              case Found.Told(SourceEntry told) -> Optional.of(told);
            };
      }
      if (entry.isPresent()) {
        return entry;
      }
    }
  }

  private Optional<SourceEntry> next(Open from) throws IOException {
    try {
      Optional<SourceEntry> entry = from.reader.next();
      if (entry.isEmpty()) {
        open = null;
        from.reader.close();
      }
      return entry;
    } catch (IOException broken) {
      open = null;
      from.reader.close();
      return Optional.of(unreadable(from.name, from.file, broken));
    }
  }

  private Optional<SourceEntry> open(Path file) {
    String name = file.toString();
    try {
      open =
          new Open(
              name,
              Optional.of(file),
              readers.open(Content.of(file), file.getFileName().toString(), done::addAndGet));
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(unreadable(name, Optional.of(file), unreadable));
    }
  }

  private static SourceEntry unreadable(String name, Optional<Path> file, IOException why) {
    if (why instanceof ZipException || why instanceof EOFException || file.isEmpty()) {
      return new SourceEntry.Fault(
          name,
          "The file is truncated or damaged; the rest was not read (%s)."
              .formatted(IoReason.of(why)));
    }
    return new SourceEntry.Unreadable(
        file.get(), "The file cannot be read: %s.".formatted(IoReason.of(why)));
  }

  @Override
  public long done() {
    return done.get();
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public Unit unit() {
    return Unit.BYTES;
  }

  @Override
  public void close() throws IOException {
    paths.close();
    if (open != null) {
      open.reader.close();
    }
    for (Open left : waiting) {
      left.reader.close();
    }
  }
}
