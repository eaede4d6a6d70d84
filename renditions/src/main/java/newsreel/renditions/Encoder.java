package newsreel.renditions;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as files that contain nothing else. */
final class Encoder {
  /** At this quality a photo cannot be told from its original at arm's length. */
  private static final float WEBP_QUALITY = 0.78f;

  /**
   * libwebp's effort, 0 to 6: the usual one for widths that phones load, and for wider ones an
   * effort that takes less than half the time and makes 5 % more bytes.
   */
  private static final int EFFORT = 4;

  private static final int EFFORT_WHERE_WIDE = 2;
  private static final int WIDE = 1_280;
  private static final float JPEG_QUALITY = 0.82f;

  private Encoder() {}

  static byte[] webp(Pixels pixels) throws IOException {
    WebPWriteParam settings = new WebPWriteParam(Locale.ROOT);
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionType("Lossy");
    settings.setCompressionQuality(WEBP_QUALITY);
    settings.setMethod(pixels.width() < WIDE ? EFFORT : EFFORT_WHERE_WIDE);
    return write(pixels, new WebPImageWriterSpi().createWriterInstance(null), settings);
  }

  static byte[] jpeg(Pixels pixels) throws IOException {
    ImageWriter writer =
        java.util.stream.StreamSupport.stream(
                ((Iterable<ImageWriter>) () -> ImageIO.getImageWritersByFormatName("jpeg"))
                    .spliterator(),
                false)
            .filter(w -> w.getClass().getName().startsWith("com.sun."))
            .findFirst()
            .orElseThrow();
    JPEGImageWriteParam settings = new JPEGImageWriteParam(Locale.ROOT);
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(JPEG_QUALITY);
    settings.setOptimizeHuffmanTables(true);
    return write(pixels, writer, settings);
  }

  private static byte[] write(Pixels pixels, ImageWriter writer, ImageWriteParam settings)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels.image(), null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
