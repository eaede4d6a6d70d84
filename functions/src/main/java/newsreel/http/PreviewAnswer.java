package newsreel.http;

/**
 * Reading what the public does not see. API Gateway asks for a token by route, so that previews
 * have routes of their own.
 */
public final class PreviewAnswer {
  private PreviewAnswer() {}

  /**
   * Returns an answer that no cache keeps. Its route asks for a token, as all writing routes do.
   */
  public static Response of(byte[] bytes) {
    return Response.of(200, "application/json", bytes)
        .with("etag", ETag.of(bytes).toString())
        .with("cache-control", "private, no-store");
  }
}
