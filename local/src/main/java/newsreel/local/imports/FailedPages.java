package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import newsreel.imports.PageLines;
import newsreel.ingest.PageRecord;
import newsreel.values.ContentType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the pages that failed, each whole, a line each: NDJSON that an import takes. Of what could
 * not be read at all it names the file.
 */
final class FailedPages implements AutoCloseable {
  static final String PLACE = "place";
  static final String REASON = "reason";
  static final String FILE = "file";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final @Nullable FileChannel out;
  private final Path written;
  private final Path file;

  private FailedPages(@Nullable FileChannel out, Path written, Path file) {
    this.out = out;
    this.written = written;
    this.file = file;
  }

  static FailedPages none() {
    return new FailedPages(null, Path.of(""), Path.of(""));
  }

  /**
   * Begins the file anew.
   *
   * @param read whether the import reads its pages from the same file, which then keeps what it has
   *     until the import is through
   * @throws IOException with a sentence, where it cannot be written or has something else in it
   */
  static FailedPages open(Path file, boolean read) throws IOException {
    if (!isOurs(file)) {
      throw new IOException(file + " is no list of failed pages: name another file by --failed");
    }
    Path written = read ? file.resolveSibling(file.getFileName() + ".next") : file;
    try {
      FileChannel out =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      return new FailedPages(out, written, file);
    } catch (IOException unusable) {
      throw new IOException(
          "cannot write %s (%s)".formatted(written, IoReason.of(unusable)), unusable);
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return true;
    }
    try (var lines = Files.newBufferedReader(file)) {
      JsonNode first = JSON.readTree(lines.readLine());
      return first.has(PLACE) && first.has(REASON);
    } catch (JacksonException | CharacterCodingException other) {
      return false;
    }
  }

  /**
   * @throws IOException with a sentence
   */
  synchronized void add(SourceEntry entry, String reason) throws IOException {
    if (out == null) {
      return;
    }
    ObjectNode line = JSON.createObjectNode().put(PLACE, entry.place()).put(REASON, reason);
    byte[] json =
        switch (entry) {
          case SourceEntry.Page(String place, PageRecord page) -> page(line, page);
          case SourceEntry.Unreadable(Path unread, String detail) ->
              JSON.writeValueAsBytes(line.put(FILE, unread.toAbsolutePath().toString()));
          default -> JSON.writeValueAsBytes(line);
        };
    try {
      ByteBuffer bytes = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException full) {
      throw new IOException("cannot write %s (%s)".formatted(written, IoReason.of(full)), full);
    }
  }

  private static byte[] page(ObjectNode line, PageRecord page) {
    if (page.url() != null) {
      line.put("url", page.url().value());
    }
    ObjectNode legible = line.deepCopy();
    if (legible(legible, page)) {
      byte[] json = JSON.writeValueAsBytes(legible);
      if (json.length <= PageLines.MAX_LINE) {
        return json;
      }
    }
    line.put("contentType", page.contentType());
    return JSON.writeValueAsBytes(
        line.put("base64", Base64.getEncoder().encodeToString(page.content())));
  }

  /** Whether the page can be written as what it is, and nothing of it is lost. */
  private static boolean legible(ObjectNode line, PageRecord page) {
    Optional<String> text = decoded(page.content());
    if (text.isEmpty()) {
      return false;
    }
    switch (new ContentType(page.contentType()).mediaType()) {
      case "text/html" -> line.put("html", text.get());
      case "text/plain" -> line.put("text", text.get());
      case "application/json" -> {
        try {
          JsonNode article = JSON.readTree(text.get());
          line.set("article", article);
          return article.isObject();
        } catch (JacksonException broken) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decoded(byte[] content) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** The import is through: what was read is replaced by what failed again. */
  void complete() throws IOException {
    close();
    if (!written.equals(file)) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (out != null && out.isOpen()) {
      out.close();
    }
  }
}
