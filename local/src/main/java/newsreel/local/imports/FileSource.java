package newsreel.local.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import newsreel.imports.FileForm;
import newsreel.imports.Gzip;
import newsreel.imports.PageLines;
import newsreel.ingest.PageRecord;
import newsreel.local.imports.Paths.Found;
import org.jspecify.annotations.Nullable;

/** Pages of files, folders, globs and standard input ({@code -}). */
public final class FileSource implements Source {
  private static final String STANDARD_INPUT = "-";
  private static final String DAMAGED =
      "The gzip data is truncated or damaged; the rest was not read.";

  private final Paths paths;
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private @Nullable Lines open;

  /** A file of lines that is being read. */
  private record Lines(String name, InputStream in, PageLines lines) {}

  /**
   * @throws IOException with a sentence, where an argument names nothing
   */
  public FileSource(List<String> arguments, InputStream standardInput) throws IOException {
    boolean piped = arguments.contains(STANDARD_INPUT);
    List<String> files = arguments.stream().filter(a -> !a.equals(STANDARD_INPUT)).toList();
    this.total = size(files, piped);
    this.paths = new Paths(files);
    if (piped) {
      open = lines(STANDARD_INPUT, Gzip.unpacked(counted(standardInput)));
    }
  }

  private static long size(List<String> files, boolean piped) throws IOException {
    long bytes = 0;
    try (Paths all = new Paths(files)) {
      for (Optional<Found> found = all.next(); found.isPresent(); found = all.next()) {
        if (found.get() instanceof Found.Page(Path file)) {
          bytes += size(file);
        }
      }
    }
    return piped ? -1 : bytes;
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
      Lines lines = open;
      if (lines != null) {
        Optional<SourceEntry> item = nextLine(lines);
        if (item.isPresent()) {
          return item;
        }
        open = null;
        lines.in.close();
      }
      Optional<Found> found = paths.next();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Optional<SourceEntry> item =
          switch (found.get()) {
            case Found.Page(Path file) -> read(file);
            case Found.Told(SourceEntry entry) -> Optional.of(entry);
          };
      if (item.isPresent()) {
        return item;
      }
    }
  }

  private Optional<SourceEntry> nextLine(Lines lines) throws IOException {
    try {
      return lines
          .lines
          .next()
          .map(
              line ->
                  switch (line) {
                    case PageLines.Line.Page(long number, PageRecord page) ->
                        new SourceEntry.Page(lines.name + ":" + number, page);
                    case PageLines.Line.Faulty(long number, String detail) ->
                        new SourceEntry.Fault(lines.name + ":" + number, detail);
                  });
    } catch (ZipException | EOFException damaged) {
      open = null;
      lines.in.close();
      return Optional.of(new SourceEntry.Fault(lines.name, DAMAGED));
    } catch (IOException unreadable) {
      open = null;
      return Optional.of(unreadable(Path.of(lines.name), unreadable));
    }
  }

  /** A page, or nothing for a file of lines, which is opened. */
  private Optional<SourceEntry> read(Path file) throws IOException {
    String name = file.toString();
    FileForm form = FileForm.of(file.getFileName().toString()).orElse(FileForm.UNKNOWN);
    try {
      InputStream in = counted(Files.newInputStream(file));
      if (form.isLines()) {
        open = lines(name, Gzip.unpacked(in));
        return Optional.empty();
      }
      try (in;
          InputStream page = Gzip.unpacked(in)) {
        byte[] content = page.readNBytes(PageRecord.MAX_CONTENT + 1);
        if (content.length > PageRecord.MAX_CONTENT) {
          return Optional.of(
              new SourceEntry.Fault(
                  name, "The page has more than %,d bytes.".formatted(PageRecord.MAX_CONTENT)));
        }
        return Optional.of(
            new SourceEntry.Page(name, new PageRecord(form.contentType(), content, null)));
      }
    } catch (ZipException | EOFException damaged) {
      return Optional.of(new SourceEntry.Fault(name, DAMAGED));
    } catch (IOException unreadable) {
      return Optional.of(unreadable(file, unreadable));
    }
  }

  private static SourceEntry unreadable(Path file, IOException why) {
    return new SourceEntry.Unreadable(
        file, "The file cannot be read: %s.".formatted(IoReason.of(why)));
  }

  private InputStream counted(InputStream in) {
    return new CountedInput(in, done::addAndGet);
  }

  private static Lines lines(String name, InputStream in) {
    return new Lines(name, in, new PageLines(in));
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
      open.in.close();
    }
  }
}
