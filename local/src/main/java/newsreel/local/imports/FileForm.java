package newsreel.local.imports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is, by its name.
 *
 * @param contentType of a page, or {@link #LINES}
 * @param compressed whether by gzip
 */
record FileForm(String contentType, boolean compressed) {
  static final String LINES = "application/x-ndjson";

  private static final Map<String, String> BY_EXTENSION =
      Map.of(
          "html", "text/html",
          "htm", "text/html",
          "xhtml", "application/xhtml+xml",
          "txt", "text/plain",
          "json", "application/json",
          "ndjson", LINES,
          "jsonl", LINES);

  /** Empty where the name is of no page. */
  static Optional<FileForm> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean compressed = name.endsWith(".gz");
    String bare = compressed ? name.substring(0, name.length() - 3) : name;
    String extension = bare.substring(bare.lastIndexOf('.') + 1);
    return Optional.ofNullable(BY_EXTENSION.get(extension))
        .map(type -> new FileForm(type, compressed));
  }

  boolean isLines() {
    return contentType.equals(LINES);
  }
}
