package newsreel.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.values.FieldError;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page inside JSON, for clients that can send nothing else: its HTML or text, and its address.
 */
final class JsonPage {
  private JsonPage() {}

  /**
   * Returns nothing if the object is an article.
   *
   * @param url replaces the address in the object
   * @throws newsreel.ingest.documents.DocumentException if the object has any other property
   */
  static Optional<PageRecord> of(JsonNode object, @Nullable WebUrl url) {
    if (object.has("headline")) {
      return Optional.empty();
    }
    return Stream.of("html", "text")
        .filter(object::has)
        .findFirst()
        .map(as -> page(object, as, url));
  }

  private static PageRecord page(JsonNode object, String as, @Nullable WebUrl url) {
    List<FieldError> errors = new ArrayList<>();
    JsonObject page = new JsonObject(object, "", errors);
    String source = page.required(as, PageRecord.MAX_CONTENT);
    WebUrl address = page.url("url");
    page.refuseUnknown();
    JsonDocuments.refuse(errors);
    if (source == null) {
      throw new IllegalStateException("a page without errors was not read");
    }
    return new PageRecord(
        as.equals("html") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
        source.getBytes(UTF_8),
        url == null ? address : url);
  }
}
