package newsreel.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.catalog.Availability;
import newsreel.catalog.Finding;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.Extractor;
import newsreel.extract.PageSource;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Problem.FieldError;
import newsreel.http.Request;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The page that a request brings, by its Content-Type: page text, HTML or a JSON article.
 *
 * @param window availableFrom and availableUntil of a JSON article that has one of them
 * @param evidence null for a JSON article, which is no evidence but the word of its sender
 */
record RequestPage(
    PageContent content,
    @Nullable Availability window,
    @Nullable SequencedMap<String, Finding> evidence) {
  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*charset\\s*=\\s*\"?([A-Za-z0-9_.:-]{1,40})\"?", Pattern.CASE_INSENSITIVE);

  static RequestPage read(Request request, Extractor text, Extractor html) {
    byte[] body = body(request);
    return read(
        new PageRecord(request.header("content-type").orElse(""), body, url(request).orElse(null)),
        text,
        html);
  }

  /** A page from wherever it came, by its Content-Type. */
  static RequestPage read(PageRecord record, Extractor text, Extractor html) {
    WebUrl url = record.url();
    PageSource source =
        new PageSource(record.content(), charset(record.contentType()).orElse(null), url);
    RequestPage page =
        switch (mediaType(record.contentType())) {
          case "text/plain" -> extracted(text.extract(source));
          case "text/html", "application/xhtml+xml" -> extracted(html.extract(source));
          case "application/json" -> document(record.content());
          default ->
              throw unsupported(
                  "text/plain (page text), text/html (a page) or application/json (an article)");
        };
    return url == null
        ? page
        : new RequestPage(page.content.withUrl(url), page.window, page.evidence);
  }

  /** The body of a request, refused where it is empty, too large or in a content coding. */
  static byte[] body(Request request) {
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
    return request.body();
  }

  static String mediaType(Request request) {
    return mediaType(request.header("content-type").orElse(""));
  }

  static String mediaType(String type) {
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that the Content-Type names. */
  static Optional<String> charset(Request request) {
    return charset(request.header("content-type").orElse(""));
  }

  static Optional<String> charset(String contentType) {
    Matcher charset = CHARSET.matcher(contentType);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }

  static RuntimeException unsupported(String expected) {
    return Problem.of(415, "Send the body with a Content-Type of " + expected + ".").asException();
  }

  private static Optional<WebUrl> url(Request request) {
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

  static RequestPage extracted(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(PageContent content, SequencedMap<String, Finding> evidence) ->
          new RequestPage(content, null, evidence);
      case Extraction.Refused(String detail) -> throw Problem.of(422, detail).asException();
    };
  }

  private static RequestPage document(byte[] body) {
    List<FieldError> errors = new ArrayList<>();
    ArticleDocument document =
        ArticleDocument.read(new JsonObject(JsonDocuments.object(body), "", errors));
    JsonDocuments.refuse(errors);
    if (document == null) {
      throw new IllegalStateException("a document without errors was not read");
    }
    return new RequestPage(document.content(), document.window(), null);
  }
}
