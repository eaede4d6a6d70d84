package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.ingest.PageRecord;
import newsreel.values.ContentType;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The page that a browser saved with all that belongs to it (MHTML, RFC 2557): the first part that
 * is HTML, with the address that the browser saw.
 */
final class MhtmlPage {
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))", 2);

  /** Bytes of a page as base64 or with escapes has three times its own at most. */
  private static final int MAX_ENCODED = 3 * PageRecord.MAX_CONTENT;

  private static final int MAX_HEADERS = 200;

  private final InputStream in;
  private final List<String> boundaries = new ArrayList<>();

  private MhtmlPage(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  static SourceEntry read(String place, InputStream in) throws IOException {
    return new MhtmlPage(in).read(place);
  }

  private SourceEntry read(String place) throws IOException {
    Map<String, String> message = headers();
    Map<String, String> part = message;
    while (!isHtml(part)) {
      boundary(part).ifPresent(boundaries::add);
      if (boundaries.isEmpty() || !skipToPart()) {
        return new SourceEntry.Fault(place, "The file has no part that is HTML.");
      }
      part = headers();
    }
    String encoding = part.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
    byte[] page = decoded(body(), encoding);
    return page.length > PageRecord.MAX_CONTENT
        ? new SourceEntry.Fault(place, SinglePage.TOO_LARGE)
        : new SourceEntry.Page(
            place,
            new PageRecord(
                part.getOrDefault("content-type", "text/html"), page, address(message, part)));
  }

  private static boolean isHtml(Map<String, String> part) {
    String type = new ContentType(part.getOrDefault("content-type", "")).mediaType();
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  private static Optional<String> boundary(Map<String, String> part) {
    Matcher boundary = BOUNDARY.matcher(part.getOrDefault("content-type", ""));
    return boundary.find()
        ? Optional.of(boundary.group(1) != null ? boundary.group(1) : boundary.group(2))
        : Optional.empty();
  }

  private static @Nullable WebUrl address(Map<String, String> message, Map<String, String> part) {
    for (String said :
        List.of(
            part.getOrDefault("content-location", ""),
            message.getOrDefault("snapshot-content-location", ""),
            message.getOrDefault("content-location", ""))) {
      Optional<WebUrl> url = WebUrl.parse(said.strip());
      if (url.isPresent()) {
        return url.get();
      }
    }
    return null;
  }

  /** By lower-case name; a line that begins with a space goes on with the one before. */
  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    String name = "";
    Optional<String> line = line();
    while (line.isPresent() && !line.get().isEmpty() && headers.size() < MAX_HEADERS) {
      String text = line.get();
      int colon = text.indexOf(':');
      if (Character.isWhitespace(text.charAt(0))) {
        headers.computeIfPresent(name, (known, value) -> value + " " + text.strip());
      } else if (colon > 0) {
        name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.put(name, text.substring(colon + 1).strip());
      }
      line = line();
    }
    return headers;
  }

  /** Whether another part begins. */
  private boolean skipToPart() throws IOException {
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      if (isBoundary(line.get())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoundary(String line) {
    if (!line.startsWith("--")) {
      return false;
    }
    String bare = line.stripTrailing();
    return boundaries.stream()
        .anyMatch(b -> bare.length() <= b.length() + 4 && bare.startsWith("--" + b));
  }

  /** The lines of a part, each with its end. */
  private String body() throws IOException {
    StringBuilder body = new StringBuilder();
    for (Optional<String> line = line();
        line.isPresent() && !isBoundary(line.get()) && body.length() <= MAX_ENCODED;
        line = line()) {
      body.append(line.get()).append("\r\n");
    }
    return body.toString();
  }

  private static byte[] decoded(String body, String encoding) throws IOException {
    try {
      return switch (encoding) {
        case "base64" -> Base64.getMimeDecoder().decode(body);
        case "quoted-printable" -> unquoted(body);
        default -> body.getBytes(ISO_8859_1);
      };
    } catch (IllegalArgumentException damaged) {
      throw new IOException("its base64 is damaged", damaged);
    }
  }

  /** Quoted-printable (RFC 2045, 6.7); what is no escape stands for itself. */
  private static byte[] unquoted(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        bytes.write(c);
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (i + 2 < body.length() && isHex(body.charAt(i + 1)) && isHex(body.charAt(i + 2))) {
        bytes.write(Integer.parseInt(body, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  /** Without its end; a char for each byte. */
  private Optional<String> line() throws IOException {
    StringBuilder line = new StringBuilder();
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n' && line.length() <= MAX_ENCODED) {
      line.append((char) b);
      b = in.read();
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return Optional.of(line.toString());
  }
}
