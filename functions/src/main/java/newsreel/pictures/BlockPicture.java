package newsreel.pictures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import newsreel.catalog.Picture;
import newsreel.catalog.ports.KeptPictures;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.values.WebUrl;

/** Deletes a picture everywhere, for legal reasons, and keeps it from being fetched again. */
public final class BlockPicture {
  private final KnownImages images;
  private final KeptPictures pictures;
  private final PictureTasks tasks;
  private final Clock clock;

  public BlockPicture(KnownImages images, KeptPictures pictures, PictureTasks tasks, Clock clock) {
    this.images = images;
    this.pictures = pictures;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Deletes the picture from every address that leads to it. */
  public KnownImage block(WebUrl url, String reason) {
    Picture picture = images.at(url).map(KnownImage::picture).orElse(null);
    if (picture != null) {
      for (String hash : pictures.block(picture.id()).addresses()) {
        images.byHash(hash).ifPresent(image -> blockAddress(image.url(), reason));
      }
      tasks.send(List.of(new PictureTask.Erase(picture.id())));
    }
    return blockAddress(url, reason);
  }

  private KnownImage blockAddress(WebUrl url, String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return SaveImage.until(images, url, image -> image.blocked(reason, now));
  }
}
