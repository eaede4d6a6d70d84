package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.Listing;
import newsreel.catalog.Samples;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;

/** What implements the ports of the catalogue, and how its contracts write to it. */
interface CatalogPorts {
  Catalog catalog();

  CatalogWriter writer();

  Ledger ledger();

  ChangeLog log();

  default boolean post(Optional<LedgerEntry> before, LedgerEntry after, List<Instant> boundaries) {
    return ledger().post(before, new Ledger.Posting(after, boundaries));
  }

  default List<TopicSummary> topics() {
    return catalog().topics(null, 100).topics();
  }

  static Write articles(Article article) {
    return new Write(List.of(Samples.write(article)), List.of());
  }

  static Listing listing(@Nullable TopicId topic, int limit) {
    return new Listing(topic, null, null, null, limit);
  }
}
