package newsreel.extract.html.source;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page's tree and the charset in which the page was written. */
public record Parsed(Document document, Charset charset) {
  /** Decodes while parsing, without the whole text in between, if the page is UTF-8. */
  public static Parsed of(byte[] bytes, @Nullable String transport) {
    if (PageDecoder.isUtf8WhereValid(bytes, transport)) {
      Reader reader =
          new InputStreamReader(
              new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
      try {
        return new Parsed(Parser.htmlParser().parseInput(reader, ""), StandardCharsets.UTF_8);
      } catch (UncheckedIOException e) {
        // malformed, and so not UTF-8
      }
    }
    PageDecoder.Decoded decoded = PageDecoder.decoded(bytes, transport);
    return new Parsed(Jsoup.parse(decoded.text()), decoded.charset());
  }
}
