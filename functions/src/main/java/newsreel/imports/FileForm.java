package newsreel.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file or an object of a bucket is, by its name.
 *
 * @param contentType of a page, or {@link #LINES}
 */
public record FileForm(String contentType) {
  /** The media type of a file with a page on each line. */
  public static final String LINES = "application/x-ndjson";

  /** A page of which its name does not tell whether it is markup: its bytes do. */
  public static final FileForm UNKNOWN = new FileForm("application/octet-stream");

  private static final Map<String, String> BY_EXTENSION =
      Map.of(
          "html", "text/html",
          "htm", "text/html",
          "xhtml", "application/xhtml+xml",
          "txt", "text/plain",
          "json", "application/json",
          "xml", "application/xml",
          "ndjson", LINES,
          "jsonl", LINES);

  /** Empty where the name is of no page; {@code .gz} behind it does not count. */
  public static Optional<FileForm> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String extension = bare.substring(bare.lastIndexOf('.') + 1);
    return Optional.ofNullable(BY_EXTENSION.get(extension)).map(FileForm::new);
  }

  public boolean isLines() {
    return contentType.equals(LINES);
  }
}
