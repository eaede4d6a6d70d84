package newsreel.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import newsreel.ingest.PageRecord;
import newsreel.values.WebUrl;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * The HTML pages of a web archive (WARC, ISO 28500), packed or not, without an index. Of the
 * captures of a URL each is read that is newer than those before it, so that the newest comes last.
 */
final class WarcPages implements PageReader {
  private final Content content;
  private final Captures captures;
  private final int number;
  private final WarcReader reader;

  WarcPages(Content content, Captures captures, LongConsumer read) throws IOException {
    this.content = content;
    this.captures = captures;
    this.number = captures.add(content);
    InputStream in = content.open(read);
    try {
      this.reader = new WarcReader(in);
    } catch (IOException noArchive) {
      in.close();
      throw noArchive;
    }
    reader.setLenient(true);
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    while (true) {
      Optional<WarcRecord> record;
      try {
        record = reader.next();
      } catch (IOException | RuntimeException damaged) {
        throw new IOException(
            "the archive is damaged behind byte %,d (%s), and the rest was not read"
                .formatted(reader.position(), damaged.getMessage()),
            damaged);
      }
      if (record.isEmpty()) {
        return Optional.empty();
      }
      Optional<SourceEntry> entry =
          record.get() instanceof WarcCaptureRecord capture ? page(capture) : Optional.empty();
      if (entry.isPresent()) {
        return entry;
      }
    }
  }

  private Optional<SourceEntry> page(WarcCaptureRecord capture) {
    Optional<WebUrl> url = WebUrl.parse(capture.target());
    if (url.isEmpty()) {
      return Optional.empty(); // of DNS and of the crawler's own
    }
    String place = "%s:%d (%s)".formatted(content.name(), reader.position(), url.get());
    try {
      return switch (capture) {
        case WarcResponse response -> response(response, url.get(), place);
        case WarcRevisit revisit -> revisit(revisit, url.get(), place);
        default -> Optional.empty();
      };
    } catch (IOException | RuntimeException broken) {
      return Optional.of(
          new SourceEntry.Fault(
              place, "The record cannot be read (%s).".formatted(broken.getMessage())));
    }
  }

  private Optional<SourceEntry> response(WarcResponse response, WebUrl url, String place)
      throws IOException {
    Optional<String> why = CapturedPage.passedOver(response);
    if (why.isPresent()) {
      return passedOver(place, why.get());
    }
    String payload = payload(response).orElse(response.id().toString());
    captures.keep(payload, number, reader.position());
    if (captures.isOutdated(url, response.date())) {
      return passedOver(place, "Captures before a later one of the same URL are not needed.");
    }
    captures.isShown(url, payload);
    return Optional.of(page(response, url, place));
  }

  private static SourceEntry page(WarcResponse response, WebUrl url, String place)
      throws IOException {
    if (response.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      return new SourceEntry.Fault(
          place, "The page was cut off when it was archived (%s).".formatted(response.truncated()));
    }
    HttpResponse http = response.http();
    byte[] page = http.bodyDecoded().stream().readNBytes(PageRecord.MAX_CONTENT + 1);
    if (!CapturedPage.isMarkup(http, page)) {
      return new SourceEntry.PassedOver(place, CapturedPage.OTHER_TYPE);
    }
    return page.length > PageRecord.MAX_CONTENT
        ? new SourceEntry.Fault(place, SinglePage.TOO_LARGE)
        : new SourceEntry.Page(place, new PageRecord(CapturedPage.contentType(http), page, url));
  }

  /** What a revisit says is the same as before is sent where its URL had something else since. */
  private Optional<SourceEntry> revisit(WarcRevisit revisit, WebUrl url, String place)
      throws IOException {
    if (captures.isOutdated(url, revisit.date())) {
      return passedOver(place, "Captures before a later one of the same URL are not needed.");
    }
    Optional<String> payload = payload(revisit).or(() -> revisit.refersTo().map(URI::toString));
    if (payload.isEmpty() || captures.isShown(url, payload.get())) {
      return passedOver(place, "Revisits of an unchanged page say nothing new.");
    }
    Optional<InputStream> before = captures.open(payload.get());
    if (before.isEmpty()) {
      return passedOver(place, "Revisits of captures that are in other archives say nothing new.");
    }
    try (WarcReader there = new WarcReader(before.get())) {
      return there.next().orElse(null) instanceof WarcResponse response
          ? Optional.of(page(response, url, place))
          : Optional.of(new SourceEntry.Fault(place, "What is revisited cannot be read again."));
    }
  }

  private static Optional<String> payload(WarcCaptureRecord capture) {
    return capture.payloadDigest().map(digest -> digest.algorithm() + ":" + digest.hex());
  }

  private static Optional<SourceEntry> passedOver(String place, String why) {
    return Optional.of(new SourceEntry.PassedOver(place, why));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
