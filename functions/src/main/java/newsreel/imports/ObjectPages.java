package newsreel.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import newsreel.imports.PageLines.Line;
import newsreel.imports.PageObjects.PageObject;
import newsreel.ingest.PageRecord;
import newsreel.ingest.agency.AgencyArticle;
import newsreel.values.ContentType;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an object, one by one: NDJSON, or a single page. Content-Type tells which, and the
 * key's extension where the type is none of ours. gzip is known by its first bytes.
 */
final class ObjectPages {
  private final String key;
  private final PageObject object;
  private final InputStream content;
  private final @Nullable PageLines lines;
  private boolean ended;

  ObjectPages(String key, PageObject object) throws IOException {
    this.key = key;
    this.object = object;
    this.content = Gzip.unpacked(object.content());
    this.lines = type().equals(FileForm.LINES) ? new PageLines(content) : null;
  }

  /** Empty at the end, which damage is, too. */
  Optional<Line> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      PageLines many = lines;
      if (many != null) {
        return many.next();
      }
      ended = true;
      return Optional.of(single());
    } catch (ZipException | EOFException damaged) {
      ended = true;
      return Optional.of(
          new Line.Faulty(
              Long.MAX_VALUE, "The gzip data is truncated or damaged; the rest was not read."));
    }
  }

  private Line single() throws IOException {
    byte[] page = content.readNBytes(PageRecord.MAX_CONTENT + 1);
    if (page.length > PageRecord.MAX_CONTENT) {
      return new Line.Faulty(
          1, "The page has more than %,d bytes.".formatted(PageRecord.MAX_CONTENT));
    }
    String url = object.url();
    Optional<WebUrl> parsed = url == null ? Optional.empty() : WebUrl.parse(url);
    if (url != null && parsed.isEmpty()) {
      return new Line.Faulty(
          1, "The metadata x-amz-meta-url is not an absolute http or https URL.");
    }
    return new Line.Page(1, new PageRecord(type(), page, parsed.orElse(null)));
  }

  private String type() {
    String type = object.contentType() == null ? "" : object.contentType();
    return switch (new ContentType(type).mediaType()) {
      case "text/html", "application/xhtml+xml", "text/plain", "application/json" -> type;
      case FileForm.LINES, "application/jsonl", "application/x-jsonlines" -> FileForm.LINES;
      case String agency
          when AgencyArticle.JSON_TYPES.contains(agency)
              || AgencyArticle.XML_TYPES.contains(agency) ->
          type;
      default -> FileForm.of(key).map(FileForm::contentType).orElse("");
    };
  }
}
