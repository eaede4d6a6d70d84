package newsreel.http;

/**
 * Reading what the public does not see. API Gateway asks for a token by route, so that previews
 * have routes of their own.
 */
public final class PreviewAnswer {
  private PreviewAnswer() {}

  /** No cache keeps it. Behind a route that asks for a token, as all that write. */
  public static Response of(byte[] bytes) {
    return Response.of(200, "application/json", bytes)
        .with("etag", ETag.of(bytes).toString())
        .with("cache-control", "private, no-store");
  }
}
