package newsreel.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A photo of an article or the thumbnail of a video. Page text names photos by caption and credit
 * alone, so that every part may be absent, but not all of url, caption and credit.
 *
 * @param credit who made or owns it, without the word "Photo:"
 * @param width pixels
 * @param height pixels
 */
public record Image(
    @Nullable WebUrl url,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String alt) {
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

  public static Image of(WebUrl url) {
    return new Image(url, null, null, null, null, null);
  }
}
