package newsreel.renditions;

import static newsreel.renditions.EmbeddedParts.has;
import static newsreel.renditions.EmbeddedParts.i32;
import static newsreel.renditions.EmbeddedParts.slice;
import static newsreel.renditions.EmbeddedParts.u16;

import java.io.ByteArrayOutputStream;

/** The segments of a JPEG (ITU-T T.81, annex B) that say something of the picture. */
final class JpegSegments {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int APP1 = 0xe1;
  private static final int APP13 = 0xed;

  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";

  private JpegSegments() {}

  static EmbeddedParts read(byte[] file) {
    EmbeddedParts.Builder parts = new EmbeddedParts.Builder();
    ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
    parts.brokenOff = true;
    int at = 2;
    while (at + 2 <= file.length) {
      int marker = file[at + 1] & 0xff;
      if ((file[at] & 0xff) != 0xff || marker == 0 || marker == 0xff) {
        at++; // coded pixels, or padding
        continue;
      }
      if (marker == END_OF_IMAGE) {
        parts.brokenOff = false;
        break;
      }
      if ((marker >= 0xd0 && marker <= 0xd8) || marker == 1) {
        at += 2; // stands alone
        continue;
      }
      if (at + 4 > file.length) {
        break;
      }
      int end = at + 2 + u16(file, at + 2);
      if (marker == START_OF_SCAN) {
        parts.scans++;
      } else if (end <= file.length) {
        segment(file, marker, at + 4, end, parts, photoshop);
      }
      at = Math.max(end, at + 2);
    }
    byte[] resources = photoshop.toByteArray();
    try {
      parts.iptc = iptc(resources);
    } catch (IndexOutOfBoundsException brokenOff) {
      parts.iptc = null;
    }
    return parts.build();
  }

  private static void segment(
      byte[] file,
      int marker,
      int from,
      int end,
      EmbeddedParts.Builder parts,
      ByteArrayOutputStream photoshop) {
    if (marker == APP1 && has(file, from, EXIF) && parts.exif == null) {
      parts.exif = slice(file, from + EXIF.length(), end);
    } else if (marker == APP1 && has(file, from, XMP) && parts.xmp == null) {
      parts.xmp = slice(file, from + XMP.length(), end);
    } else if (marker == APP13 && has(file, from, PHOTOSHOP)) {
      photoshop.write(file, from + PHOTOSHOP.length(), end - from - PHOTOSHOP.length());
    }
  }

  /** Resource 0x0404 of Photoshop's image resources. */
  private static byte @org.jspecify.annotations.Nullable [] iptc(byte[] resources) {
    int at = 0;
    while (has(resources, at, "8BIM")) {
      int id = u16(resources, at + 4);
      int name = resources[at + 6] & 0xff;
      int size = at + 6 + even(name + 1);
      int length = i32(resources, size);
      if (length < 0) {
        return null;
      }
      if (id == 0x0404) {
        return slice(resources, size + 4, size + 4 + length);
      }
      at = size + 4 + even(length);
    }
    return null;
  }

  private static int even(int length) {
    return length + (length & 1);
  }
}
