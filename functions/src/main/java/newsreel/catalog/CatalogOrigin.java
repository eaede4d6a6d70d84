package newsreel.catalog;

import java.time.Instant;

/**
 * Which catalogue this is. A table that was emptied and filled again is another one.
 *
 * @param id random, and never given twice
 * @param createdAt when it was first asked for
 */
public record CatalogOrigin(String id, Instant createdAt) {
  public CatalogOrigin {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a catalogue has an id");
    }
  }
}
