package newsreel.local.imports;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import newsreel.values.ContentType;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;

/** What a web archive's record of an answer has of a page. */
final class CapturedPage {
  static final String OTHER_TYPE = "Records of other types than HTML are no pages.";

  private CapturedPage() {}

  /** Why the record has no page, the same words for all of its kind; empty where it has one. */
  static Optional<String> passedOver(WarcResponse response) throws IOException {
    if (!response.contentType().base().toString().equals("application/http")) {
      return Optional.of("Records of other protocols than HTTP are no pages.");
    }
    HttpResponse http = response.http();
    if (http.status() != 200) {
      return Optional.of("Answers with other statuses than 200 are no pages.");
    }
    String type = declared(http).mediaType();
    return type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml")
        ? Optional.empty()
        : Optional.of(OTHER_TYPE);
  }

  private static ContentType declared(HttpResponse http) {
    return new ContentType(http.headers().first("Content-Type").orElse(""));
  }

  static String contentType(HttpResponse http) {
    ContentType type = declared(http);
    String media = type.mediaType().isEmpty() ? "text/html" : type.mediaType();
    return type.charset()
        .map(charset -> media + "; charset=" + charset.toLowerCase(Locale.ROOT))
        .orElse(media);
  }

  /** Whether an answer without a type is markup all the same; true for one with a type. */
  static boolean isMarkup(HttpResponse http, byte[] content) {
    if (!declared(http).mediaType().isEmpty()) {
      return true;
    }
    for (byte b : content) {
      if (b > ' ') {
        return b == '<';
      }
    }
    return false;
  }
}
