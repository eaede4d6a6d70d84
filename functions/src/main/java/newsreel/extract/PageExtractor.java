package newsreel.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads a page of either kind, told apart by its content. */
public final class PageExtractor implements Extractor {
  private static final int SNIFF_BYTES = 8192;
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

  /** Whether a tag that only HTML has stands near the start; NULs of UTF-16 are passed over. */
  static boolean looksLikeHtml(byte[] content) {
    byte[] start = Arrays.copyOf(content, Math.min(content.length, SNIFF_BYTES));
    return HTML.matcher(new String(start, StandardCharsets.ISO_8859_1).replace("\0", "")).find();
  }
}
