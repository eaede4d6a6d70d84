package newsreel.pictures;

import java.util.Optional;
import java.util.function.UnaryOperator;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.catalog.ports.UnavailableException;
import newsreel.values.WebUrl;

/** Changes what is known about an image, and starts over if another writer was faster. */
final class SaveImage {
  private static final int MAX_ATTEMPTS = 20;

  private SaveImage() {}

  /** Leaves a blocked image as it is. */
  static KnownImage until(KnownImages images, WebUrl url, UnaryOperator<KnownImage> change) {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      Optional<KnownImage> before = images.at(url);
      if (before.isPresent() && before.get().state() == KnownImage.State.BLOCKED) {
        return before.get();
      }
      KnownImage after =
          change.apply(before.orElseGet(() -> KnownImage.waiting(url).withVersion(0)));
      if (images.save(after)) {
        return after;
      }
    }
    throw new UnavailableException("other writers were faster " + MAX_ATTEMPTS + " times");
  }
}
