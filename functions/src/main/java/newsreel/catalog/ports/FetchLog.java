package newsreel.catalog.ports;

import java.util.Optional;
import newsreel.catalog.ArticleId;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Records which version of a page was fetched last, so that the same version is not fetched again.
 */
public interface FetchLog {
  /**
   * @param etag as the site sent it; null if it sent none
   * @param lastModified likewise
   * @param article the article as which the page was stored
   */
  record Entry(@Nullable String etag, @Nullable String lastModified, ArticleId article) {}

  Optional<Entry> last(WebUrl address);

  void record(WebUrl address, Entry entry);
}
