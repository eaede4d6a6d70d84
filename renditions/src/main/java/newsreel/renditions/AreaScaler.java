package newsreel.renditions;

/**
 * Shrinks an image row by row as the rows arrive: each pixel is the mean of the area that it
 * replaces. Holds only the result.
 */
final class AreaScaler {
  private final int sourceWidth;
  private final int sourceHeight;
  private final int width;
  private final int height;
  private final int[] rgb;

  /** Sums of red, green and blue over the source rows that the current row covers. */
  private final float[] sums;

  private final float[] across;
  private int sourceRow;
  private int row;

  AreaScaler(int sourceWidth, int sourceHeight, int width, int height) {
    if (width > sourceWidth || height > sourceHeight || width < 1 || height < 1) {
      throw new IllegalArgumentException("an image is made smaller, and not to nothing");
    }
    this.sourceWidth = sourceWidth;
    this.sourceHeight = sourceHeight;
    this.width = width;
    this.height = height;
    this.rgb = new int[width * height];
    this.sums = new float[width * 3];
    this.across = new float[width * 3];
  }

  /**
   * @param pixels holds the source's next row
   * @param from where the row begins
   */
  void row(int[] pixels, int from) {
    if (width == sourceWidth && height == sourceHeight) {
      for (int x = 0; x < width; x++) {
        rgb[row * width + x] = pixels[from + x] & 0xffffff;
      }
      row++;
      return;
    }
    acrossOf(pixels, from);
    // In units of 1/height of a source row: it reaches from top to bottom.
    long top = (long) sourceRow * height;
    long bottom = top + height;
    sourceRow++;
    while (top < bottom) {
      long end = Math.min(bottom, (long) (row + 1) * sourceHeight);
      float share = end - top;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += across[i] * share;
      }
      top = end;
      if (end == (long) (row + 1) * sourceHeight) {
        emit();
      }
    }
  }

  /** Computes means of the row over the width of each pixel of the result. */
  private void acrossOf(int[] pixels, int from) {
    float scale = 1f / sourceWidth;
    int source = 0;
    long left = 0;
    for (int x = 0; x < width; x++) {
      long end = (long) (x + 1) * sourceWidth;
      float red = 0;
      float green = 0;
      float blue = 0;
      while (left < end) {
        long right = Math.min(end, (long) (source + 1) * width);
        int pixel = pixels[from + source];
        float share = right - left;
        red += (pixel >> 16 & 0xff) * share;
        green += (pixel >> 8 & 0xff) * share;
        blue += (pixel & 0xff) * share;
        left = right;
        if (right == (long) (source + 1) * width) {
          source++;
        }
      }
      across[x * 3] = red * scale;
      across[x * 3 + 1] = green * scale;
      across[x * 3 + 2] = blue * scale;
    }
  }

  private void emit() {
    float scale = 1f / sourceHeight;
    for (int x = 0; x < width; x++) {
      int red = level(sums[x * 3] * scale);
      int green = level(sums[x * 3 + 1] * scale);
      int blue = level(sums[x * 3 + 2] * scale);
      rgb[row * width + x] = red << 16 | green << 8 | blue;
    }
    java.util.Arrays.fill(sums, 0);
    row++;
  }

  private static int level(float mean) {
    return Math.min(255, (int) (mean + 0.5f));
  }

  Pixels pixels() {
    if (row != height) {
      throw new IllegalStateException("rows are missing");
    }
    return new Pixels(width, height, rgb);
  }
}
