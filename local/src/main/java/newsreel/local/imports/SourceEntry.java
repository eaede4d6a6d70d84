package newsreel.local.imports;

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
}
