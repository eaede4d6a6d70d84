package newsreel.http;

/**
 * Reading what the public does not see. API Gateway asks for a token by route, so that previews
 * have routes of their own.
 */
public final class PreviewRequest {
  private PreviewRequest() {}

  /**
   * @param kind of the route: {@code articles}
   */
  public static void refuseOnPublicRoute(Request request, String kind) {
    if (request.query().containsKey("preview")) {
      throw Problem.of(
              401,
              "Without a token there is no preview. Send one with the scope catalog:write to /v1/preview/%s/%s."
                  .formatted(kind, request.pathParameter("id")))
          .asException();
    }
  }

  /** No cache keeps it. Behind a route that asks for a token, as all that write. */
  public static Response answer(byte[] bytes) {
    return Response.of(200, "application/json", bytes)
        .with("etag", ETag.of(bytes).toString())
        .with("cache-control", "private, no-store");
  }
}
