package newsreel.local.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import newsreel.imports.PageLines;
import newsreel.ingest.PageRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages that an earlier import wrote down as failed, by the places that they had then. A file
 * that could not be read is read again.
 */
public final class FailedSource implements Source {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final InputStream in;
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private @Nullable FileSource file;

  /**
   * @throws IOException with a sentence, where there is no such file
   */
  public FailedSource(Path failed) throws IOException {
    try {
      this.total = Files.size(failed);
      this.in =
          new BufferedInputStream(new CountedInput(Files.newInputStream(failed), done::addAndGet));
    } catch (IOException unusable) {
      throw new IOException(
          "cannot read the failed pages of %s (%s)".formatted(failed, IoReason.of(unusable)),
          unusable);
    }
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    while (true) {
      if (file != null) {
        Optional<SourceEntry> entry = file.next();
        if (entry.isPresent()) {
          return entry;
        }
        file.close();
        file = null;
      }
      Optional<byte[]> line = line();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<SourceEntry> entry = line.get().length == 0 ? Optional.empty() : entry(line.get());
      if (entry.isPresent()) {
        return entry;
      }
    }
  }

  /** Empty at the end. */
  private Optional<byte[]> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    boolean ended = b < 0;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return ended ? Optional.empty() : Optional.of(line.toByteArray());
  }

  /** Empty for a file, which is opened. */
  private Optional<SourceEntry> entry(byte[] line) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException cutOff) {
      return Optional.of(new SourceEntry.Fault("--failed", "A line is no JSON."));
    }
    String place = node.path(FailedPages.PLACE).asString("--failed");
    if (node.path(FailedPages.FILE).isString()) {
      Path path = Path.of(node.path(FailedPages.FILE).stringValue());
      try {
        file = new FileSource(List.of(path.toString()), InputStream.nullInputStream());
        return Optional.empty();
      } catch (IOException absent) {
        return Optional.of(
            new SourceEntry.Unreadable(
                path, "The file cannot be read: %s.".formatted(IoReason.of(absent))));
      }
    }
    return new PageLines(new ByteArrayInputStream(line))
        .next()
        .map(
            read ->
                switch (read) {
                  case PageLines.Line.Page(long number, PageRecord page) ->
                      new SourceEntry.Page(place, page);
                  case PageLines.Line.Faulty(long number, String detail) ->
                      new SourceEntry.Fault(place, node.path(FailedPages.REASON).asString(detail));
                });
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
    in.close();
    if (file != null) {
      file.close();
    }
  }
}
