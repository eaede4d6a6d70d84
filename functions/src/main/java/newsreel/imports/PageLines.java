package newsreel.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsreel.ingest.PageRecord;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the NDJSON of an import, a page a line, without ever holding more than a line: {@code
 * {"url": "https://…", "html": "<!doctype…"}}, with {@code "text"} or {@code "article"} in place of
 * {@code "html"}; or the bytes of a page as {@code "base64"}, with their {@code "contentType"}. A
 * line with a {@code "headline"} is an article itself, as {@code newsreel extract} prints one.
 * Other properties are passed over.
 */
public final class PageLines {
  /** Bytes of a line: of the largest page that is taken, with what JSON escapes in it. */
  public static final int MAX_LINE = 12 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int BUFFER = 64 * 1024;

  private static final Map<String, String> CONTENT_TYPES = new LinkedHashMap<>();

  static {
    CONTENT_TYPES.put("html", "text/html; charset=utf-8");
    CONTENT_TYPES.put("text", "text/plain; charset=utf-8");
    CONTENT_TYPES.put("article", "application/json");
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private long number;

  /** What a line is. */
  public sealed interface Line {
    /** Returns the number of the line, from 1; blank lines count. */
    long number();

    record Page(long number, PageRecord page) implements Line {}

    /**
     * @param detail a sentence for the person who made the file
     */
    record Faulty(long number, String detail) implements Line {}
  }

  /**
   * @param in UTF-8, without a content coding
   */
  public PageLines(InputStream in) {
    this.in = in;
  }

  /** The next line that is not blank; empty at the end. */
  public Optional<Line> next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      boolean any = false;
      boolean ended = false;
      while (!ended && (start < end || fill())) {
        any = true;
        int mark = start;
        while (start < end && buffer[start] != '\n') {
          start++;
        }
        tooLong |= line.size() + start - mark > MAX_LINE;
        if (!tooLong) {
          line.write(buffer, mark, start - mark);
        }
        if (start < end) {
          start++;
          ended = true;
        }
      }
      if (!any) {
        return Optional.empty();
      }
      number++;
      if (tooLong) {
        return Optional.of(
            new Line.Faulty(
                number, "The line has more than %,d bytes; split the page.".formatted(MAX_LINE)));
      }
      byte[] content = line.toByteArray();
      if (!isBlank(content)) {
        return Optional.of(line(content));
      }
    }
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private Line line(byte[] utf8) {
    JsonNode node;
    try {
      node = JSON.readTree(utf8);
    } catch (JacksonException e) {
      return new Line.Faulty(number, "The line is not JSON.");
    }
    if (!node.isObject()) {
      return new Line.Faulty(number, "The line is not a JSON object.");
    }
    if (node.has("headline")) {
      return new Line.Page(number, new PageRecord("application/json", utf8, null));
    }
    Optional<WebUrl> url = Optional.empty();
    if (node.hasNonNull("url")) {
      url = WebUrl.parse(node.path("url").asString(""));
      if (url.isEmpty()) {
        return new Line.Faulty(number, "The url is not an absolute http or https URL.");
      }
    }
    for (Map.Entry<String, String> form : CONTENT_TYPES.entrySet()) {
      JsonNode content = node.path(form.getKey());
      boolean whole = form.getKey().equals("article") ? content.isObject() : content.isString();
      if (whole) {
        byte[] bytes =
            content.isObject()
                ? JSON.writeValueAsBytes(content)
                : content.asString().getBytes(StandardCharsets.UTF_8);
        return new Line.Page(number, new PageRecord(form.getValue(), bytes, url.orElse(null)));
      }
    }
    if (node.path("base64").isString() && node.path("contentType").isString()) {
      return encoded(node, url.orElse(null));
    }
    return new Line.Faulty(
        number,
        "The line has no page: it needs html, text or article, or the headline of an article.");
  }

  private Line encoded(JsonNode node, @Nullable WebUrl url) {
    try {
      byte[] content = Base64.getDecoder().decode(node.path("base64").stringValue());
      return new Line.Page(
          number, new PageRecord(node.path("contentType").stringValue(), content, url));
    } catch (IllegalArgumentException e) {
      return new Line.Faulty(number, "The base64 of the line is none.");
    }
  }
}
