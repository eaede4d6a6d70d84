package newsreel.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.catalog.Availability;
import newsreel.catalog.Finding;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.Extractor;
import newsreel.extract.NotAnArticle;
import newsreel.extract.PageSource;
import newsreel.ingest.PageRefusedException.Reason;
import newsreel.ingest.documents.ArticleDocument;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.values.ContentType;
import newsreel.values.FieldError;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page as a writer sent it, read according to its Content-Type: page text, HTML, or the JSON of
 * an article or a page.
 *
 * @param window availableFrom and availableUntil of a JSON article that has either
 * @param evidence null for a JSON article, which rests on its sender's word
 * @param notAnArticle why it should not be stored; null for an article
 */
public record SentPage(
    PageContent content,
    @Nullable Availability window,
    @Nullable SequencedMap<String, Finding> evidence,
    @Nullable NotAnArticle notAnArticle) {
  /**
   * Reads a page from any origin.
   *
   * @throws PageRefusedException if it has another type or is not an article
   * @throws newsreel.ingest.documents.DocumentException if its JSON is not that of an article
   */
  public static SentPage read(PageRecord record, Extractor text, Extractor html) {
    WebUrl url = record.url();
    ContentType type = new ContentType(record.contentType());
    PageSource source = new PageSource(record.content(), type.charset().orElse(null), url);
    SentPage page =
        switch (type.mediaType()) {
          case "text/plain" -> extracted(text.extract(source));
          case "text/html", "application/xhtml+xml" -> extracted(html.extract(source));
          case "application/json" -> json(record, text, html);
          case "application/octet-stream" ->
              extracted((record.startsWithMarkup() ? html : text).extract(source));
          default ->
              throw new PageRefusedException(
                  Reason.UNSUPPORTED_TYPE,
                  "Send the body with a Content-Type of text/plain (page text), text/html (a page)"
                      + " or application/json (an article).");
        };
    return url == null
        ? page
        : new SentPage(page.content.withUrl(url), page.window, page.evidence, page.notAnArticle);
  }

  /**
   * Returns this page if it may be stored.
   *
   * @param force whether to accept a page that is not an article
   * @throws NotAnArticleException if it is not an article
   */
  public SentPage toStore(boolean force) {
    if (notAnArticle == null || force) {
      return this;
    }
    throw new NotAnArticleException(notAnArticle);
  }

  static SentPage extracted(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted read ->
          new SentPage(read.content(), null, read.evidence(), read.notAnArticle());
      case Extraction.Refused(String detail) ->
          throw new PageRefusedException(Reason.UNUSABLE, detail);
    };
  }

  private static SentPage json(PageRecord record, Extractor text, Extractor html) {
    JsonNode object = JsonDocuments.object(record.content());
    Optional<PageRecord> page = JsonPage.of(object, record.url());
    return page.isPresent() ? read(page.get(), text, html) : document(object);
  }

  private static SentPage document(JsonNode object) {
    List<FieldError> errors = new ArrayList<>();
    ArticleDocument document = ArticleDocument.read(new JsonObject(object, "", errors));
    JsonDocuments.refuse(errors);
    if (document == null) {
      throw new IllegalStateException("a document without errors was not read");
    }
    return new SentPage(document.content(), document.window(), null, document.notAnArticle());
  }
}
