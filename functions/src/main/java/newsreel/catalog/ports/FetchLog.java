package newsreel.catalog.ports;

import java.util.Optional;
import newsreel.catalog.ArticleId;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Which version of a page was fetched last, so that the same one need not be fetched again. */
public interface FetchLog {
  /**
   * @param etag as the site said it; null where it said none
   * @param lastModified likewise
   * @param article that the page was stored as
   */
  record Entry(@Nullable String etag, @Nullable String lastModified, ArticleId article) {}

  Optional<Entry> last(WebUrl address);

  void record(WebUrl address, Entry entry);
}
