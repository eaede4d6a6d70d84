package newsreel.local.imports;

import java.util.Locale;
import newsreel.ingest.PageRecord;

/** The page that a whole file is. */
final class SinglePage {
  static final String TOO_LARGE =
      String.format(Locale.ROOT, "The page has more than %,d bytes.", PageRecord.MAX_CONTENT);

  private SinglePage() {}

  /**
   * @param content up to one byte more than a page may have
   */
  static SourceEntry of(String place, String type, byte[] content) {
    return content.length > PageRecord.MAX_CONTENT
        ? new SourceEntry.Fault(place, TOO_LARGE)
        : new SourceEntry.Page(place, new PageRecord(type, content, null));
  }
}
