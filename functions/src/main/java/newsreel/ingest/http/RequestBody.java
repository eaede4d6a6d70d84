package newsreel.ingest.http;

import java.util.Optional;
import newsreel.extract.Extractor;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Request;
import newsreel.ingest.PageRecord;
import newsreel.ingest.SentPage;
import newsreel.values.ContentType;
import newsreel.values.WebUrl;

/** The body of a writing request. */
final class RequestBody {
  /** In UTF-8, what a gateway puts in the place of bytes that are not. */
  private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

  private RequestBody() {}

  /** Returns the body; refuses one that is empty, too large, encoded or damaged on its way. */
  static byte[] of(Request request) {
    if (request.body().length == 0) {
      throw Problem.of(400, "The request has no body.").asException();
    }
    if (request.body().length > PageRecord.MAX_CONTENT) {
      throw Problem.of(
              413,
              "The body has %,d bytes; at most %,d are taken."
                  .formatted(request.body().length, PageRecord.MAX_CONTENT))
          .asException();
    }
    if (!request.header("content-encoding").orElse("identity").equals("identity")) {
      throw Problem.of(415, "The body must come without a Content-Encoding.").asException();
    }
    if (request.sentAsText() && !isSaidToBeUtf8(request) && hasReplacement(request.body())) {
      throw Problem.of(
              400,
              "Some of the body is not UTF-8, and the gateway has put U+FFFD in its place. Send the"
                  + " bytes as application/octet-stream. Where U+FFFD is meant, say charset=utf-8"
                  + " in the Content-Type.")
          .asException();
    }
    return request.body();
  }

  private static boolean isSaidToBeUtf8(Request request) {
    return type(request).charset().filter(name -> name.equalsIgnoreCase("utf-8")).isPresent();
  }

  private static boolean hasReplacement(byte[] body) {
    for (int i = 0; i + REPLACEMENT.length <= body.length; i++) {
      if (body[i] == REPLACEMENT[0]
          && body[i + 1] == REPLACEMENT[1]
          && body[i + 2] == REPLACEMENT[2]) {
        return true;
      }
    }
    return false;
  }

  static ContentType type(Request request) {
    return new ContentType(request.header("content-type").orElse(""));
  }

  /** Returns the page in the body, read by its Content-Type. */
  static SentPage page(Request request, Extractor text, Extractor html) {
    byte[] body = of(request);
    return SentPage.read(
        new PageRecord(type(request).text(), body, address(request).orElse(null)), text, html);
  }

  static RuntimeException unsupported(String expected) {
    return Problem.of(415, "Send the body with a Content-Type of " + expected + ".").asException();
  }

  /** Reads {@code ?url=}, the address at which the page is published. */
  private static Optional<WebUrl> address(Request request) {
    return request
        .queryParameter("url")
        .map(
            text ->
                WebUrl.parse(text)
                    .orElseThrow(
                        () ->
                            Parameters.bad(
                                "url",
                                "url must be an absolute http or https URL of at most 2,048"
                                    + " characters")));
  }
}
