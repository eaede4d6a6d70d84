package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.values.WebUrl;

/**
 * What is known of images by their addresses, and which articles and videos name them. Reads never
 * lag.
 */
public interface KnownImages {
  /** An article or a video that names an image. */
  record Naming(ItemKind kind, String id) {}

  Optional<KnownImage> at(WebUrl url);

  /**
   * @param hash stands for an address where a key or a message has no room for it
   */
  Optional<KnownImage> byHash(String hash);

  /** Returns the known ones, by address. */
  Map<WebUrl, KnownImage> at(Collection<WebUrl> urls);

  /** Whether the version before it was still there; 1 stands for an image that was not known. */
  boolean save(KnownImage image);

  /** The addresses that an item was recorded to name. */
  List<WebUrl> namedBy(Naming item);

  /**
   * Records what an item names now.
   *
   * @param before what it was recorded to name
   */
  void recordNames(Naming item, List<WebUrl> before, List<WebUrl> now, Instant at);

  /** Returns the items that name the address; some may name it no longer. */
  List<Naming> naming(WebUrl url);

  /**
   * Records that nothing may name the image, where that is so; it is looked at again 30 days later.
   */
  void noteUnnamed(WebUrl url, Instant at);

  /** Since when nothing names it; empty where something does. */
  Optional<Instant> unnamedSince(WebUrl url);

  /** Forgets the image, unless something has begun to name it. Whether it was forgotten. */
  boolean forget(WebUrl url, Instant unnamedSince);
}
