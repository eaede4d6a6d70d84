package newsreel.ingest;

import java.util.Locale;
import newsreel.extract.Extractor;
import newsreel.extract.PageSource;
import newsreel.fetch.Fetched;
import newsreel.values.ContentType;

/**
 * Reads pages that were fetched, by the type that their server said.
 *
 * @param text reads page text
 * @param html reads HTML
 */
public record FetchedPages(Extractor text, Extractor html) {
  /**
   * @throws PageRefusedException where nothing can be read
   */
  public SentPage read(Fetched.Content fetched) {
    Extractor extractor =
        fetched.contentType().toLowerCase(Locale.ROOT).startsWith("text/plain") ? text : html;
    return SentPage.extracted(
        extractor.extract(
            new PageSource(
                fetched.body(),
                new ContentType(fetched.contentType()).charset().orElse(null),
                fetched.url())));
  }
}
