package newsreel.bench.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * An image with as much detail at each size as photos have on average: the finer, the fainter.
 *
 * @param pixels packed as {@code 0xrrggbb}
 */
record ImaginaryPhoto(BufferedImage pixels) {
  private static final float QUALITY = 0.82f;
  private static final int FINEST = 2;
  private static final int COARSEST = 512;

  /** Contrast of the coarsest detail, in levels; the finer has less by the power of its size. */
  private static final double CONTRAST = 60;

  private static final double POWER = 0.75;

  static ImaginaryPhoto of(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    float[][] grids = new float[32][];
    int octaves = 0;
    for (int size = FINEST; size <= COARSEST; size *= 2) {
      float[] grid = new float[(width / size + 2) * (height / size + 2)];
      float amplitude = (float) (CONTRAST * Math.pow((double) size / COARSEST, POWER));
      for (int i = 0; i < grid.length; i++) {
        grid[i] = amplitude * (float) random.nextGaussian();
      }
      grids[octaves++] = grid;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float light = 0;
        for (int i = 0; i < octaves; i++) {
          light += at(grids[i], FINEST << i, width, x, y);
        }
        float warmth = at(grids[octaves - 1], COARSEST, width, y % width, x % height) / 3;
        image.setRGB(
            x,
            y,
            level(128 + light + warmth) << 16
                | level(122 + light) << 8
                | level(116 + light - warmth));
      }
    }
    return new ImaginaryPhoto(image);
  }

  private static float at(float[] grid, int size, int width, int x, int y) {
    int row = width / size + 2;
    int left = x / size;
    int top = y / size;
    float right = (float) (x % size) / size;
    float below = (float) (y % size) / size;
    int at = top * row + left;
    return (grid[at] * (1 - right) + grid[at + 1] * right) * (1 - below)
        + (grid[at + row] * (1 - right) + grid[at + row + 1] * right) * below;
  }

  private static int level(float light) {
    return Math.clamp((int) light, 0, 255);
  }

  byte[] jpeg(boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(QUALITY);
    if (progressive) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return written(writer, settings);
  }

  /**
   * @param format as Java's image library names it
   */
  byte[] as(String format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    return written(writer, writer.getDefaultWriteParam());
  }

  private byte[] written(ImageWriter writer, ImageWriteParam settings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels, null, null), settings);
    }
    writer.dispose();
    return bytes.toByteArray();
  }
}
