package newsreel.renditions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * How a stored image is to be turned to stand upright: the eight values of EXIF's tag of that name.
 *
 * @param value 1 for as it is stored
 */
record Orientation(int value) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  /** Upright where EXIF says nothing that makes sense. */
  static Orientation of(byte @Nullable [] exif) {
    if (exif == null || exif.length < 8) {
      return UPRIGHT;
    }
    ByteBuffer tiff =
        ByteBuffer.wrap(exif)
            .order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY;
        if ((tiff.getShort(entry) & 0xffff) == TAG) {
          int value = tiff.getShort(entry + 8);
          return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
        }
      }
    } catch (IndexOutOfBoundsException brokenOff) {
      // as if it had said nothing
    }
    return UPRIGHT;
  }

  /** Whether what is stored as rows are columns. */
  boolean swapsSides() {
    return value >= 5;
  }

  Pixels apply(Pixels stored) {
    if (value == 1) {
      return stored;
    }
    int w = stored.width();
    int h = stored.height();
    int width = swapsSides() ? h : w;
    int height = swapsSides() ? w : h;
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from =
            switch (value) {
              case 2 -> y * w + (w - 1 - x);
              case 3 -> (h - 1 - y) * w + (w - 1 - x);
              case 4 -> (h - 1 - y) * w + x;
              case 5 -> x * w + y;
              case 6 -> (h - 1 - x) * w + y;
              case 7 -> (h - 1 - x) * w + (w - 1 - y);
              default -> x * w + (w - 1 - y);
            };
        rgb[y * width + x] = stored.rgb()[from];
      }
    }
    return new Pixels(width, height, rgb);
  }
}
