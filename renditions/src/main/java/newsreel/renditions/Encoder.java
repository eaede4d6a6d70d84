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
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as files that hold nothing else. */
final class Encoder {
  /** Where a photo is not told from its original at arm's length. */
  private static final float WEBP_QUALITY = 0.78f;

  private static final float JPEG_QUALITY = 0.82f;

  private Encoder() {}

  static byte[] webp(Pixels pixels) throws IOException {
    WebPWriteParam settings = new WebPWriteParam(Locale.ROOT);
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionType("Lossy");
    settings.setCompressionQuality(WEBP_QUALITY);
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
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(JPEG_QUALITY);
    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
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
