package newsreel.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Finding;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.Extractor;
import newsreel.extract.NotAnArticle;
import newsreel.extract.PageSource;
import newsreel.ingest.PageRefusedException.Reason;
import newsreel.ingest.agency.AgencyArticle;
import newsreel.ingest.documents.ArticleDocument;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.values.ContentType;
import newsreel.values.FieldError;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page as a writer sent it, read according to its Content-Type: page text, HTML, the JSON of an
 * article or a page, or an agency's news item.
 *
 * @param id derived from the id of an agency's item; null for one derived from the content
 * @param window availableFrom and availableUntil of a JSON article that has either
 * @param evidence null for a JSON article, which rests on its sender's word
 * @param notAnArticle why it should not be stored; null for an article
 */
public record SentPage(
    @Nullable ArticleId id,
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
          default -> item(type, record.content());
        };
    return url == null
        ? page
        : new SentPage(
            null, page.content.withUrl(url), page.window, page.evidence, page.notAnArticle);
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
          new SentPage(null, read.content(), null, read.evidence(), read.notAnArticle());
      case Extraction.Refused(String detail) ->
          throw new PageRefusedException(Reason.UNUSABLE, detail);
    };
  }

  private static SentPage json(PageRecord record, Extractor text, Extractor html) {
    JsonNode object = JsonDocuments.object(record.content());
    Optional<PageRecord> page = JsonPage.of(object, record.url());
    if (page.isPresent()) {
      return read(page.get(), text, html);
    }
    return AgencyArticle.isNinjs(object)
        ? item(AgencyArticle.ofNinjs(object))
        : document(null, object);
  }

  private static SentPage item(ContentType type, byte[] content) {
    if (AgencyArticle.JSON_TYPES.contains(type.mediaType())) {
      return item(AgencyArticle.ofNinjs(JsonDocuments.object(content)));
    }
    if (AgencyArticle.XML_TYPES.contains(type.mediaType())) {
      return item(AgencyArticle.ofXml(content, type.charset().orElse(null)));
    }
    throw new PageRefusedException(
        Reason.UNSUPPORTED_TYPE,
        "Send the body with a Content-Type of text/plain (page text), text/html (a page),"
            + " application/json (an article), or application/ninjs+json or"
            + " application/vnd.iptc.g2.newsitem+xml (an agency's news item).");
  }

  private static SentPage item(AgencyArticle item) {
    return document(item.id(), item.json());
  }

  private static SentPage document(@Nullable ArticleId id, JsonNode object) {
    List<FieldError> errors = new ArrayList<>();
    ArticleDocument document = ArticleDocument.read(new JsonObject(object, "", errors));
    JsonDocuments.refuse(errors);
    if (document == null) {
      throw new IllegalStateException("a document without errors was not read");
    }
    return new SentPage(id, document.content(), document.window(), null, document.notAnArticle());
  }
}
