package newsreel.renditions;

import io.trbl.blurhash.BlurHash;

/** What is shown before a picture comes. */
final class Preview {
  /** Both previews are of few colours: more pixels say nothing more. */
  private static final int SIDE = 64;

  private static final int LONG = 4;
  private static final int SHORT = 3;

  private Preview() {}

  /** The mean of the colours that most pixels have nearly, as {@code #7a8fa6}. */
  static String color(Pixels pixels) {
    int[] rgb = small(pixels).rgb();
    int[] counts = new int[1 << 9]; // three bits of each
    for (int pixel : rgb) {
      counts[bin(pixel)]++;
    }
    int most = 0;
    for (int bin = 1; bin < counts.length; bin++) {
      if (counts[bin] > counts[most]) {
        most = bin;
      }
    }
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int pixel : rgb) {
      if (bin(pixel) == most) {
        red += pixel >> 16 & 0xff;
        green += pixel >> 8 & 0xff;
        blue += pixel & 0xff;
      }
    }
    int count = counts[most];
    return "#%02x%02x%02x".formatted(red / count, green / count, blue / count);
  }

  private static int bin(int pixel) {
    return (pixel >> 21 & 7) << 6 | (pixel >> 13 & 7) << 3 | (pixel >> 5 & 7);
  }

  static String blurhash(Pixels pixels) {
    boolean upright = pixels.height() > pixels.width();
    Pixels small = small(pixels);
    return BlurHash.encode(small.image(), upright ? SHORT : LONG, upright ? LONG : SHORT);
  }

  private static Pixels small(Pixels pixels) {
    double scale = Math.min(1, (double) SIDE / Math.max(pixels.width(), pixels.height()));
    return pixels.scaledTo(
        Math.max(1, (int) (pixels.width() * scale)), Math.max(1, (int) (pixels.height() * scale)));
  }
}
