package newsreel.extract.html;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;

/** Small pages, read. */
public final class Pages {
  private Pages() {}

  static Extraction extract(String html) {
    return new HtmlExtractor()
        .extract(new PageSource(html.getBytes(StandardCharsets.UTF_8), null, null));
  }

  public static Extraction.Extracted read(String html) {
    return (Extraction.Extracted) extract(html);
  }

  public static PageContent content(String html) {
    return read(html).content();
  }

  /** A page with a headline and two paragraphs around what stands in the article. */
  static String article(String head, String inArticle) {
    return """
    <!doctype html><html lang="en"><head><link rel="canonical" href="https://quay.example/news/ferry">
    %s</head><body><article><h1>New ferry leaves the yard</h1>
    <p>The ferry left the yard on Monday with forty guests on board and flags on every mast.</p>
    %s
    <p>It will sail between the islands from June, twice a day and three times on Fridays.</p>
    </article></body></html>
    """
        .formatted(head, inArticle);
  }
}
