package newsreel.catalog;

import java.util.List;

/**
 * What Newsreel keeps and serves of an image.
 *
 * @param width of the upright original, in pixels
 * @param height likewise
 * @param color the dominant colour, as {@code #7a8fa6}
 * @param blurhash a blurred preview in about 30 characters (blurha.sh)
 * @param widths of the renditions, in pixels, ascending
 */
public record Picture(
    PictureId id, int width, int height, String color, String blurhash, List<Integer> widths) {
  /** The widest JPEG, made for clients that cannot read WebP. */
  private static final int WIDEST_JPEG = 1280;

  private static final int MAX_BLURHASH = 100;

  public Picture {
    widths = List.copyOf(widths);
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("width and height of a picture are above zero");
    }
    if (color.length() != 7 || color.charAt(0) != '#') {
      throw new IllegalArgumentException("a color is # and six hexadecimal digits");
    }
    if (blurhash.isBlank() || blurhash.length() > MAX_BLURHASH) {
      throw new IllegalArgumentException("a BlurHash has 6 to " + MAX_BLURHASH + " characters");
    }
    if (widths.isEmpty() || !widths.equals(widths.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException("a picture has renditions, in the order of their widths");
    }
  }

  /** Returns the width of the one JPEG rendition: the widest that is made, up to 1,280 pixels. */
  public int jpegWidth() {
    return Math.min(widths.getLast(), WIDEST_JPEG);
  }

  /** Returns the height of a rendition that is {@code renditionWidth} pixels wide. */
  public int heightAt(int renditionWidth) {
    return Math.max(1, Math.toIntExact(Math.round((double) height * renditionWidth / width)));
  }
}
