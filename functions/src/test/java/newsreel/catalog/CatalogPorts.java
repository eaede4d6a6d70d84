package newsreel.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What implements the ports of the catalogue, and how its contracts write to it. */
interface CatalogPorts {
  Catalog catalog();

  CatalogWriter writer();

  Ledger ledger();

  ChangeLog log();

  static Write articles(Article article) {
    return new Write(List.of(Samples.write(article)), List.of());
  }

  static Listing listing(@Nullable TopicId topic, int limit) {
    return new Listing(topic, null, null, null, limit);
  }
}
