package newsreel.renditions;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Opaque pixels in sRGB, by rows.
 *
 * @param rgb each as {@code 0xrrggbb}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pixels(int width, int height, int[] rgb) {
  private static final int[] MASKS = {0xff0000, 0xff00, 0xff};

  Pixels scaledTo(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    AreaScaler scaler = new AreaScaler(width, height, newWidth, newHeight);
    for (int y = 0; y < height; y++) {
      scaler.row(rgb, y * width);
    }
    return scaler.pixels();
  }

  /** Shares the pixels. */
  BufferedImage image() {
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(rgb, rgb.length), width, height, width, MASKS, null);
    return new BufferedImage(
        new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]), raster, false, null);
  }
}
