package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.values.WebUrl;

/**
 * What is known about images by their addresses, and which articles and videos name them. Reads
 * never lag.
 */
public interface KnownImages {
  /** An article or a video that names an image. */
  record Naming(ItemKind kind, String id) {}

  Optional<KnownImage> at(WebUrl url);

  /**
   * @param hash stands for an address that is too long for a key or a message
   */
  Optional<KnownImage> byHash(String hash);

  /** Returns the known images, by address. */
  Map<WebUrl, KnownImage> at(Collection<WebUrl> urls);

  /**
   * Saves an image. Its version 1 is of an image that was not known.
   *
   * @return whether the version before it was still current
   */
  boolean save(KnownImage image);

  /** Returns the addresses that the item was recorded to name. */
  List<WebUrl> namedBy(Naming item);

  /**
   * Records what an item names now.
   *
   * @param before what it was recorded to name
   */
  void recordNames(Naming item, List<WebUrl> before, List<WebUrl> now, Instant at);

  /** Returns the items that name the address; some may no longer do so. */
  List<Naming> naming(WebUrl url);

  /** Records that nothing may name the image, if so. It is looked at again 30 days later. */
  void noteUnnamed(WebUrl url, Instant at);

  /** Returns since when nothing names the image; empty if something does. */
  Optional<Instant> unnamedSince(WebUrl url);

  /**
   * Forgets the image unless something names it again.
   *
   * @return whether it was forgotten
   */
  boolean forget(WebUrl url, Instant unnamedSince);
}
