package newsreel.extract.html.media;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The size of an image's file in pixels, as far as the page declares it. */
record ImageSize(@Nullable Integer width, @Nullable Integer height) {
  /** The longest side that a photo may have. Other attributes mean something else. */
  private static final int MAX_SIDE = 20_000;

  /**
   * @param img its attributes give the size of this rendition or a smaller one
   * @param declared the file's width in a {@code srcset}, if it is in one
   */
  static ImageSize of(@Nullable Element img, @Nullable Integer declared) {
    Integer width = ImageUrls.pixels(img, "width");
    Integer height = ImageUrls.pixels(img, "height");
    if (declared == null || declared <= 0 || declared > MAX_SIDE) {
      return new ImageSize(width, height);
    }
    if (width == null || height == null) {
      return new ImageSize(declared, null);
    }
    int scaled = (int) Math.round((double) height * declared / width);
    return new ImageSize(declared, scaled > 0 && scaled <= MAX_SIDE ? (Integer) scaled : null);
  }
}
