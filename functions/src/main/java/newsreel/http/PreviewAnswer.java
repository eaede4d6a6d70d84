package newsreel.http;

/**
 * Answers reads of what the public cannot see. Previews have routes of their own, because API
 * Gateway requires tokens by route.
 */
public final class PreviewAnswer {
  private PreviewAnswer() {}

  /**
   * Returns an answer that no cache keeps. Its route requires a token, as all writing routes do.
   */
  public static Response of(byte[] bytes) {
    return Response.of(200, "application/json", bytes)
        .with("etag", ETag.of(bytes).toString())
        .with("cache-control", "private, no-store");
  }
}
