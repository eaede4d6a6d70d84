package newsreel.fetch;

import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** What came of fetching a page or another resource. */
public sealed interface Fetched {
  /**
   * @param url where it was in the end, behind redirects
   * @param contentType as the server said it
   * @param cacheControl likewise; null where it said none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(
      WebUrl url,
      byte[] body,
      String contentType,
      Validators validators,
      @Nullable String cacheControl)
      implements Fetched {}

  /** The page has not changed since the validators were given. */
  record Unmodified(@Nullable String cacheControl) implements Fetched {}

  /** The request asks for what is not fetched from here. */
  record Refused(String detail) implements Fetched {}

  /**
   * The site did not answer with what was asked for.
   *
   * @param status of its answer, 0 where there was none
   * @param retryAfter as the server said it; null where it said none
   */
  record Failed(String detail, int status, @Nullable String retryAfter) implements Fetched {
    Failed(String detail, int status) {
      this(detail, status, null);
    }

    /** Whether another attempt may do better. */
    public boolean isPassing() {
      return status == 0 || status == 429 || status >= 500;
    }
  }

  /** The site took longer than there is time. */
  record TimedOut(String detail) implements Fetched {}

  /**
   * What a server tells a version of a page by (RFC 9110, section 8.8); null for what it did not
   * say.
   */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    public boolean isEmpty() {
      return etag == null && lastModified == null;
    }
  }
}
