package newsreel.table;

import java.util.Optional;
import newsreel.catalog.ArticleId;
import newsreel.catalog.PictureId;
import newsreel.catalog.VideoId;

/** The item that a record of the table's stream is about, derived from its key. */
public sealed interface TouchedItem {
  record TouchedArticle(ArticleId id) implements TouchedItem {}

  record TouchedVideo(VideoId id) implements TouchedItem {}

  /** An article that embeds a video, or no longer does. */
  record TouchedEdge(VideoId video, ArticleId article) implements TouchedItem {}

  /** What is known about the image at an address, by the address's hash. */
  record TouchedImage(String hash) implements TouchedItem {}

  record TouchedPicture(PictureId id) implements TouchedItem {}

  /** Returns nothing for an item from which nothing follows. */
  static Optional<TouchedItem> of(String pk, String sk) {
    if (pk.startsWith("ARTICLE#") && sk.equals(Keys.META)) {
      return Optional.of(new TouchedArticle(new ArticleId(pk.substring("ARTICLE#".length()))));
    }
    if (pk.startsWith(Keys.WAKES_PREFIX)) {
      return of(sk.substring(sk.indexOf('#') + 1), Keys.META);
    }
    if (pk.startsWith(Keys.WAKE_PREFIX)) {
      return of(pk.substring(Keys.WAKE_PREFIX.length()), Keys.META);
    }
    if (pk.startsWith(Keys.IMAGE_PREFIX)) {
      return sk.equals(Keys.META)
          ? Optional.of(new TouchedImage(pk.substring(Keys.IMAGE_PREFIX.length())))
          : Optional.empty();
    }
    if (pk.startsWith(Keys.PICTURE_PREFIX)) {
      return Optional.of(
          new TouchedPicture(new PictureId(pk.substring(Keys.PICTURE_PREFIX.length()))));
    }
    if (!pk.startsWith("VIDEO#")) {
      return Optional.empty();
    }
    VideoId video = new VideoId(pk.substring("VIDEO#".length()));
    if (sk.equals(Keys.META)) {
      return Optional.of(new TouchedVideo(video));
    }
    return sk.startsWith(Keys.ARTICLE_PREFIX)
        ? Optional.of(
            new TouchedEdge(video, new ArticleId(sk.substring(Keys.ARTICLE_PREFIX.length()))))
        : Optional.empty();
  }
}
