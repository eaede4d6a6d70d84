package newsreel.fetch;

import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** What came of fetching a page. */
public sealed interface Fetched {
  /**
   * @param url where it was in the end, behind redirects
   * @param contentType as the server said it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Page(WebUrl url, byte[] body, String contentType, Validators validators)
      implements Fetched {}

  /** It is as it was when the validators were given. */
  record Unmodified() implements Fetched {}

  /** The request asks for what is not fetched from here. */
  record Refused(String detail) implements Fetched {}

  /** The site did not answer with a page. */
  record Failed(String detail) implements Fetched {}

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
