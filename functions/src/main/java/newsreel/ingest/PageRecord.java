package newsreel.ingest;

import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page of an import, in the form that {@code POST /v1/articles} accepts.
 *
 * @param contentType media type, with the charset if known
 * @param url where the page is published, if the import says so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 5 MB costs
public record PageRecord(String contentType, byte[] content, @Nullable WebUrl url) {
  /** In bytes: the most that Lambda accepts in one request, less room for the surrounding event. */
  public static final int MAX_CONTENT = 5 * 1024 * 1024;

  /** Whether the first character is that of markup, in any encoding; byte order marks aside. */
  public boolean startsWithMarkup() {
    for (byte b : content) {
      if (b > ' ') {
        return b == '<';
      }
    }
    return false;
  }
}
