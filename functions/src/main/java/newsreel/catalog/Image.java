package newsreel.catalog;

import java.util.List;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A photo of an article or the thumbnail of a video. Page text names photos only by caption and
 * credit, so every part may be absent, but not url, caption and credit together.
 *
 * @param credit who made or owns it, without the word "Photo:"
 * @param width in pixels
 * @param height in pixels
 * @param picture what Newsreel keeps of it; null until it has been fetched or uploaded
 */
public record Image(
    @Nullable WebUrl url,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String alt,
    @Nullable Picture picture) {
  public Image {
    if (url == null && caption == null && credit == null) {
      throw new IllegalArgumentException("an image has a url, a caption or a credit");
    }
    Texts.check("caption", caption, Texts.PARAGRAPH);
    Texts.check("credit", credit, Texts.LINE);
    Texts.check("alt", alt, Texts.PARAGRAPH);
    if ((width != null && width <= 0) || (height != null && height <= 0)) {
      throw new IllegalArgumentException("width and height of an image are above zero");
    }
  }

  /** An image as a page names it. */
  public Image(
      @Nullable WebUrl url,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable String alt) {
    this(url, caption, credit, width, height, alt, null);
  }

  public static Image of(WebUrl url) {
    return new Image(url, null, null, null, null, null);
  }

  public Image withPicture(@Nullable Picture placed) {
    return new Image(url, caption, credit, width, height, alt, placed);
  }

  /** Returns this image, completed from what {@code before} says about the same image. */
  Image keeping(Image before) {
    return new Image(
        url,
        caption == null ? before.caption : caption,
        credit == null ? before.credit : credit,
        width,
        height,
        alt,
        before.picture);
  }

  /** Returns {@code now} with the pictures that images of the same addresses had {@code before}. */
  public static List<Image> keepingPictures(List<Image> now, List<Image> before) {
    return now.stream().map(image -> keepingPicture(image, before)).toList();
  }

  /** Returns {@code now} with the picture that the image of the same address had {@code before}. */
  public static Image keepingPicture(Image now, List<Image> before) {
    return now.url == null || now.picture != null
        ? now
        : before.stream()
            .filter(b -> b.picture != null && now.url.equals(b.url))
            .findFirst()
            .map(now::keeping)
            .orElse(now);
  }
}
