package newsreel.ingest;

import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page of an import, in the form in which {@code POST /v1/articles} takes one.
 *
 * @param contentType media type, with the charset where it is known
 * @param url where the page stands, where the import says so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 5 MB costs
public record PageRecord(String contentType, byte[] content, @Nullable WebUrl url) {
  /** Bytes; what Lambda takes in one request, with room for the event around it. */
  public static final int MAX_CONTENT = 5 * 1024 * 1024;
}
