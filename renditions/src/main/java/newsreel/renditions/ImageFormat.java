package newsreel.renditions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import newsreel.pictures.UnusablePictureException;

/**
 * The format of an image's bytes, by how they begin; what a server or a file name says does not
 * count.
 */
enum ImageFormat {
  JPEG,
  PNG,
  GIF,
  WEBP;

  private static final int LOOK = 1_024;

  /**
   * @throws UnusablePictureException naming the format, if it is one that we do not decode
   */
  static ImageFormat of(byte[] bytes) throws UnusablePictureException {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOK), ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return GIF;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return WEBP;
    }
    throw new UnusablePictureException(
        "It is %s; pictures are kept of JPEG, PNG, GIF and WebP.".formatted(other(start)));
  }

  private static String other(String start) {
    if (start.startsWith("ftyp", 4)) {
      String brand = start.substring(8, Math.min(start.length(), 64)).toLowerCase(Locale.ROOT);
      return brand.contains("avif") || brand.contains("avis")
          ? "an AVIF image"
          : brand.contains("hei") || brand.contains("hev") || brand.contains("mif1")
              ? "a HEIC image"
              : "a video or another file of ISO media";
    }
    String text = start.stripLeading().toLowerCase(Locale.ROOT);
    if (text.contains("<svg")) {
      return "an SVG drawing";
    }
    if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<body")) {
      return "an HTML page";
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return "a TIFF image";
    }
    if (start.startsWith("BM")) {
      return "a BMP image";
    }
    if (start.startsWith("\u00ff\n") || start.startsWith("\0\0\0\fJXL ")) {
      return "a JPEG XL image";
    }
    return start.isEmpty() ? "empty" : "of an unknown format";
  }
}
