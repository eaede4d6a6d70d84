package newsreel.local.imports;

import java.nio.file.Path;
import newsreel.ingest.PageRecord;

/** One page of a source, or what stands in its place. */
public sealed interface SourceEntry {
  /** Where the page is, for a person: {@code archive.ndjson:17}. */
  String place();

  record Page(String place, PageRecord page) implements SourceEntry {}

  /**
   * @param detail why there is no page, in a sentence
   */
  record Fault(String place, String detail) implements SourceEntry {}

  /**
   * A file or a folder that cannot be read, and perhaps can another time.
   *
   * @param detail why not, in a sentence
   */
  record Unreadable(Path file, String detail) implements SourceEntry {
    @Override
    public String place() {
      return file.toString();
    }
  }

  /**
   * What is no page and was not meant to be one.
   *
   * @param reason why it was passed over, the same words for all of its kind
   */
  record PassedOver(String place, String reason) implements SourceEntry {}
}
