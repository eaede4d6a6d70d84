package newsreel.extract;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads HTML and page text, and tells them apart by their content. */
public final class PageExtractor implements Extractor {
  private static final int SNIFF_BYTES = 8192;

  /** The most bytes of comments, styles and blank lines before a document. */
  private static final int MAX_BEFORE = 256 * 1024;

  private static final Pattern DOCUMENT =
      Pattern.compile("<(?:!doctype html|html|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML =
      Pattern.compile(
          "<(?:!doctype|html|head|body|meta|script|title|link|article|div|section|main|header|h1|p|"
              + "figure|video)[\\s>/]",
          Pattern.CASE_INSENSITIVE);

  private final Extractor html;
  private final Extractor text;

  public PageExtractor(Extractor html, Extractor text) {
    this.html = html;
    this.text = text;
  }

  @Override
  public Extraction extract(PageSource source) {
    return (looksLikeHtml(source.content()) ? html : text).extract(source);
  }

  /** Whether a tag that only HTML has appears near the start, or a document begins further on. */
  static boolean looksLikeHtml(byte[] content) {
    return HTML.matcher(ascii(content, 0, SNIFF_BYTES)).find()
        || (content.length > SNIFF_BYTES
            && DOCUMENT.matcher(ascii(content, SNIFF_BYTES, MAX_BEFORE)).find());
  }

  /** Returns the text without the NULs of UTF-16. */
  private static String ascii(byte[] content, int from, int to) {
    int length = Math.min(content.length, to) - from;
    return new String(content, from, length, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
