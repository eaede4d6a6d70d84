package newsreel.local.gateway;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what is no request of HTTP, or too long for one, with a problem document. */
final class MalformedRequests extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    HttpAnswer answer = HttpAnswer.problem(code, detail(code));
    answer.headers().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  static String detail(int code) {
    return switch (code) {
      case 414 -> "The address is longer than the 8,192 bytes that CloudFront takes.";
      case 431 ->
          "The request line and the headers have more than the %,d bytes that API Gateway takes."
              .formatted(GatewayServer.MAX_HEADERS);
      case 505 -> "This server speaks HTTP/1.1.";
      default ->
          code < 500
              ? "This is not a well-formed request of HTTP/1.1. Look at its first line, at its"
                  + " headers, and whether each % of the path stands before two hexadecimal"
                  + " digits."
              : "Something went wrong here, and it is logged.";
    };
  }
}
