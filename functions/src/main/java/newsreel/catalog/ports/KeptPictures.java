package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Which pictures are kept, by content, and for which addresses. Reads never lag. */
public interface KeptPictures {
  /**
   * A picture to which addresses lead.
   *
   * @param picture null until all its renditions are there
   * @param addresses hashes of the addresses that lead to it
   * @param blocked whether it was deleted and must not be kept again
   * @param unusedSince when the last address stopped leading to it; null while one does
   */
  record Kept(
      PictureId id,
      @Nullable Picture picture,
      PictureWords words,
      Set<String> addresses,
      boolean blocked,
      @Nullable Instant unusedSince) {
    public Kept {
      addresses = Set.copyOf(addresses);
    }
  }

  Optional<Kept> picture(PictureId id);

  /** Records that the address leads to the picture, whose renditions may still be missing. */
  Kept use(PictureId id, WebUrl url);

  /** Records that all renditions are there. */
  void made(Picture picture, PictureWords words);

  /**
   * Records that the address no longer leads to the picture. A picture without addresses is looked
   * at again 30 days later.
   */
  Kept release(PictureId id, WebUrl url, Instant at);

  /** Records that the picture must not be kept, now or later. */
  Kept block(PictureId id);

  /**
   * Forgets the picture unless an address leads to it.
   *
   * @return whether it was forgotten
   */
  boolean forget(PictureId id);
}
