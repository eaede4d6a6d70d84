package newsreel.renditions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an image file beside its pixels. Each part is absent where the file has none.
 *
 * @param exif from the TIFF header on
 * @param iptc records of IPTC-IIM
 * @param xmp an XML document
 * @param icc a colour profile
 * @param scans of a JPEG: how often its decoder goes over the pixels
 * @param brokenOff whether the file is a JPEG without an end, which its decoder would fill with
 *     gray
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EmbeddedParts(
    byte @Nullable [] exif,
    byte @Nullable [] iptc,
    byte @Nullable [] xmp,
    byte @Nullable [] icc,
    int scans,
    boolean brokenOff,
    boolean animated) {
  static EmbeddedParts of(byte[] file, ImageFormat format) {
    try {
      return switch (format) {
        case JPEG -> JpegSegments.read(file);
        case PNG -> PngChunks.read(file);
        case WEBP -> WebpChunks.read(file);
        case GIF -> new Builder().build();
      };
    } catch (IndexOutOfBoundsException brokenOff) {
      return new Builder().build();
    }
  }

  /** Collects the parts. The first of a kind counts. */
  static final class Builder {
    byte @Nullable [] exif;
    byte @Nullable [] iptc;
    byte @Nullable [] xmp;
    byte @Nullable [] icc;
    int scans;
    boolean brokenOff;
    boolean animated;

    EmbeddedParts build() {
      return new EmbeddedParts(exif, iptc, xmp, icc, scans, brokenOff, animated);
    }
  }

  /** Reads an unsigned big-endian number. */
  static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  /** Reads a big-endian number; negative if it is larger than any file. */
  static int i32(byte[] bytes, int at) {
    return u16(bytes, at) << 16 | u16(bytes, at + 2);
  }

  /** Whether {@code bytes} contain the characters of {@code text} at {@code at}. */
  static boolean has(byte[] bytes, int at, String text) {
    if (at < 0 || at + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((bytes[at + i] & 0xff) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static byte[] slice(byte[] bytes, int from, int to) {
    if (from < 0 || to > bytes.length || from > to) {
      throw new IndexOutOfBoundsException(from);
    }
    return Arrays.copyOfRange(bytes, from, to);
  }
}
