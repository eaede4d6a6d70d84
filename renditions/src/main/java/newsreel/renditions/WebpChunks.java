package newsreel.renditions;

import static newsreel.renditions.EmbeddedParts.has;
import static newsreel.renditions.EmbeddedParts.slice;

/** The chunks of a WebP (RFC 9649) that say something of the picture. */
final class WebpChunks {
  private static final int FIRST = 12;

  private WebpChunks() {}

  static EmbeddedParts read(byte[] file) {
    EmbeddedParts.Builder parts = new EmbeddedParts.Builder();
    int at = FIRST;
    while (at + 8 <= file.length) {
      int length = Integer.reverseBytes(EmbeddedParts.i32(file, at + 4));
      int from = at + 8;
      if (length < 0 || length > file.length - from) {
        break;
      }
      if (has(file, at, "EXIF") && parts.exif == null) {
        int header = has(file, from, "Exif\0\0") ? 6 : 0; // some writers keep JPEG's
        parts.exif = slice(file, from + header, from + length);
      } else if (has(file, at, "XMP ") && parts.xmp == null) {
        parts.xmp = slice(file, from, from + length);
      } else if (has(file, at, "ICCP") && parts.icc == null) {
        parts.icc = slice(file, from, from + length);
      } else if (has(file, at, "ANIM")) {
        parts.animated = true;
      }
      at = from + length + (length & 1);
    }
    return parts.build();
  }
}
