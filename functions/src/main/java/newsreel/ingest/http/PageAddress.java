package newsreel.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newsreel.http.Problem;
import newsreel.http.Request;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.values.FieldError;
import newsreel.values.WebUrl;
import tools.jackson.databind.JsonNode;

/**
 * The address that a request sends in place of a page: {@code text/uri-list} (RFC 2483) with one
 * URL, or a JSON object whose only property is {@code url}.
 */
final class PageAddress {
  /** The size in bytes of the largest JSON object that holds only a URL, with escapes. */
  private static final int MAX_JSON = 8 * 1024;

  private PageAddress() {}

  /** Returns nothing if the request contains a page or an article. */
  static Optional<WebUrl> of(Request request) {
    return switch (RequestBody.type(request).mediaType()) {
      case "text/uri-list" -> Optional.of(listed(RequestBody.of(request)));
      case "application/json" -> object(request);
      default -> Optional.empty();
    };
  }

  private static WebUrl listed(byte[] body) {
    List<String> lines =
        new String(body, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.size() != 1) {
      throw Problem.of(400, "The list has %d URLs; send one in a request.".formatted(lines.size()))
          .asException();
    }
    return url(lines.getFirst());
  }

  private static Optional<WebUrl> object(Request request) {
    byte[] body = RequestBody.of(request);
    if (body.length > MAX_JSON) {
      return Optional.empty();
    }
    JsonNode object = JsonDocuments.object(body);
    return object.size() == 1 && object.path("url").isString()
        ? Optional.of(url(object.path("url").stringValue()))
        : Optional.empty();
  }

  private static WebUrl url(String text) {
    return WebUrl.parse(text)
        .orElseThrow(
            () ->
                Problem.of(
                        400,
                        "The address of the page is not right.",
                        List.of(
                            new FieldError(
                                "/url",
                                "must be an absolute https URL of at most %,d characters"
                                    .formatted(WebUrl.MAX_LENGTH))))
                    .asException());
  }
}
