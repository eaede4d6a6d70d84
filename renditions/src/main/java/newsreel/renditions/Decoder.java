package newsreel.renditions;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.UnusablePictureException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file to upright, opaque sRGB pixels, no wider than asked. It checks the size in the
 * header before it decodes anything, and decodes only part of an image that is much larger than
 * asked.
 */
final class Decoder {
  /** A progressive JPEG has about ten scans, and each is a pass over all pixels. */
  private static final int MAX_SCANS = 64;

  /** Rows that are converted to sRGB at once. */
  private static final int STRIP = 64;

  static {
    ImageIO.setUseCache(false);
  }

  private final byte[] file;
  private final ImageFormat format;
  private final EmbeddedParts parts;

  Decoder(byte[] file, ImageFormat format, EmbeddedParts parts) {
    this.file = file;
    this.format = format;
    this.parts = parts;
  }

  /**
   * @param width of the original, upright
   * @param height likewise
   */
  record Decoded(int width, int height, Pixels pixels) {}

  /**
   * @param frame decides how wide the pixels will be
   */
  Decoded decode(Frame frame) throws UnusablePictureException {
    if (parts.scans() > MAX_SCANS) {
      throw new UnusablePictureException(
          "It is a JPEG of more than %d scans.".formatted(MAX_SCANS));
    }
    if (parts.brokenOff()) {
      throw damaged(null);
    }
    ImageReader reader = reader();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, format != ImageFormat.PNG);
      return decode(reader, frame);
    } catch (IOException | RuntimeException damaged) {
      throw damaged(damaged);
    } finally {
      reader.dispose();
    }
  }

  private UnusablePictureException damaged(@Nullable Exception cause) {
    return new UnusablePictureException(
        "Its %s cannot be decoded: the file is damaged or broken off.".formatted(format), cause);
  }

  /** How a size is kept within bounds. */
  @FunctionalInterface
  interface Frame {
    /**
     * @return the widest rendition of an upright original of this size
     */
    int width(int width, int height) throws UnusablePictureException;
  }

  private Decoded decode(ImageReader reader, Frame frame)
      throws IOException, UnusablePictureException {
    int storedWidth = reader.getWidth(0);
    int storedHeight = reader.getHeight(0);
    if ((long) storedWidth * storedHeight > PictureMaker.MAX_PIXELS) {
      throw new UnusablePictureException(
          "It has %,d x %,d pixels; at most %,d in all are decoded."
              .formatted(storedWidth, storedHeight, PictureMaker.MAX_PIXELS));
    }
    Orientation orientation = Orientation.of(parts.exif());
    int width = orientation.swapsSides() ? storedHeight : storedWidth;
    int height = orientation.swapsSides() ? storedWidth : storedHeight;
    int topWidth = frame.width(width, height);
    int topHeight = Math.max(1, Math.toIntExact(Math.round((double) height * topWidth / width)));

    ImageReadParam every = reader.getDefaultReadParam();
    int step = Math.max(1, width / (topWidth * 2)); // twice as fine as needed, or all
    every.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, every);
    Pixels pixels =
        orientation.swapsSides()
            ? scaled(image, topHeight, topWidth)
            : scaled(image, topWidth, topHeight);
    return new Decoded(width, height, orientation.apply(pixels));
  }

  private ImageReader reader() {
    // The native decoder is fast, and knows neither animations nor profiles.
    if (format == ImageFormat.WEBP && !parts.animated() && parts.icc() == null) {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
    Iterator<ImageReader> readers =
        switch (format) {
          case WEBP -> ofTwelveMonkeys("webp");
          case JPEG -> ofTwelveMonkeys("jpeg");
          case PNG -> ImageIO.getImageReadersByFormatName("png");
          case GIF -> ImageIO.getImageReadersByFormatName("gif");
        };
    return readers.next();
  }

  /** Uses readers that support CMYK, animations and profiles. */
  private static Iterator<ImageReader> ofTwelveMonkeys(String name) {
    Iterable<ImageReader> all = () -> ImageIO.getImageReadersByFormatName(name);
    return java.util.stream.StreamSupport.stream(all.spliterator(), false)
        .filter(reader -> reader.getClass().getName().startsWith("com.twelvemonkeys."))
        .iterator();
  }

  private Pixels scaled(BufferedImage image, int width, int height) {
    int sourceWidth = image.getWidth();
    int sourceHeight = image.getHeight();
    // Decoding in part may leave a pixel less than asked.
    AreaScaler scaler =
        new AreaScaler(
            sourceWidth,
            sourceHeight,
            Math.min(width, sourceWidth),
            Math.min(height, sourceHeight));
    @Nullable ColorConvertOp toSrgb = conversion(image.getColorModel());
    int[] rows = new int[sourceWidth * STRIP];
    for (int top = 0; top < sourceHeight; top += STRIP) {
      int count = Math.min(STRIP, sourceHeight - top);
      BufferedImage strip = image.getSubimage(0, top, sourceWidth, count);
      Pixels srgb = toSrgb(strip, toSrgb, new Pixels(sourceWidth, count, rows));
      for (int y = 0; y < count; y++) {
        scaler.row(srgb.rgb(), y * sourceWidth);
      }
    }
    return scaler.pixels();
  }

  /** Returns null if the pixels are already sRGB or gray. */
  private @Nullable ColorConvertOp conversion(ColorModel model) {
    ColorSpace space = model.getColorSpace();
    byte[] profile = parts.icc();
    if (format == ImageFormat.PNG && profile != null) {
      try {
        ICC_Profile embedded = ICC_Profile.getInstance(profile);
        if (embedded.getNumComponents() == model.getNumColorComponents()) {
          space = new ICC_ColorSpace(embedded);
        }
      } catch (IllegalArgumentException noProfile) {
        // as if it had none
      }
    }
    boolean plain =
        space.isCS_sRGB()
            || space.getType() == ColorSpace.TYPE_GRAY
            || !(model instanceof ComponentColorModel);
    return plain
        ? null
        : new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
  }

  /** Draws on white, which is behind the picture on a page without a dark theme. */
  private static Pixels toSrgb(BufferedImage strip, @Nullable ColorConvertOp op, Pixels into) {
    if (isGray(strip)) {
      gray(strip, into);
      return into;
    }
    BufferedImage canvas = into.image();
    Graphics2D graphics = canvas.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, into.width(), into.height());
    graphics.drawImage(op == null ? strip : converted(strip, op), 0, 0, null);
    graphics.dispose();
    return into;
  }

  private static BufferedImage converted(BufferedImage strip, ColorConvertOp op) {
    BufferedImage result =
        new BufferedImage(
            strip.getWidth(),
            strip.getHeight(),
            strip.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    int bands = strip.getColorModel().getNumColorComponents();
    int[] colors = java.util.stream.IntStream.range(0, bands).toArray();
    op.filter(
        strip.getRaster().createChild(0, 0, strip.getWidth(), strip.getHeight(), 0, 0, colors),
        result
            .getRaster()
            .createWritableChild(
                0, 0, strip.getWidth(), strip.getHeight(), 0, 0, new int[] {0, 1, 2}));
    if (strip.getColorModel().hasAlpha()) {
      int[] alpha =
          strip
              .getAlphaRaster()
              .getSamples(0, 0, strip.getWidth(), strip.getHeight(), 0, (int[]) null);
      int bits = strip.getColorModel().getComponentSize(bands);
      for (int i = 0; i < alpha.length; i++) {
        alpha[i] = alpha[i] >> (bits - 8);
      }
      result.getAlphaRaster().setSamples(0, 0, strip.getWidth(), strip.getHeight(), 0, alpha);
    }
    return result;
  }

  private static boolean isGray(BufferedImage image) {
    return image.getColorModel() instanceof ComponentColorModel model
        && model.getNumComponents() == 1
        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  /** Java treats gray as linear when it converts it, which no file means. */
  private static void gray(BufferedImage strip, Pixels into) {
    int[] samples =
        strip.getRaster().getSamples(0, 0, into.width(), into.height(), 0, (int[]) null);
    int shift = strip.getColorModel().getComponentSize(0) - 8;
    for (int i = 0; i < samples.length; i++) {
      int level = shift >= 0 ? samples[i] >> shift : samples[i];
      into.rgb()[i] = level << 16 | level << 8 | level;
    }
  }
}
