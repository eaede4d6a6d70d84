package newsreel.renditions;

import static newsreel.renditions.EmbeddedParts.has;
import static newsreel.renditions.EmbeddedParts.i32;
import static newsreel.renditions.EmbeddedParts.slice;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG (W3C PNG, third edition) that say something of the picture. */
final class PngChunks {
  private static final int FIRST = 8;
  private static final String XMP = "XML:com.adobe.xmp\0";

  /** Of a profile after decompression; real ones have a few kilobytes, those for print 2 MB. */
  private static final int MAX_PROFILE = 4 * 1024 * 1024;

  private PngChunks() {}

  static EmbeddedParts read(byte[] file) {
    EmbeddedParts.Builder parts = new EmbeddedParts.Builder();
    int at = FIRST;
    while (at + 12 <= file.length) {
      int length = i32(file, at);
      int from = at + 8;
      if (length < 0 || length > file.length - from) {
        break;
      }
      if (has(file, at + 4, "eXIf") && parts.exif == null) {
        parts.exif = slice(file, from, from + length);
      } else if (has(file, at + 4, "iTXt") && has(file, from, XMP) && parts.xmp == null) {
        parts.xmp = text(file, from + XMP.length(), from + length);
      } else if (has(file, at + 4, "iCCP") && parts.icc == null) {
        parts.icc = profile(file, from, from + length);
      }
      at = from + length + 4; // a checksum follows
    }
    return parts.build();
  }

  /** Behind the flag and method of compression, the language and the keyword in that language. */
  private static byte @Nullable [] text(byte[] file, int from, int end) {
    if (file[from] != 0) {
      return null;
    }
    int language = zero(file, from + 2, end);
    return slice(file, zero(file, language + 1, end) + 1, end);
  }

  /** Behind the profile's name and the method of compression. */
  private static byte @Nullable [] profile(byte[] file, int from, int end) {
    int packed = zero(file, from, end) + 2;
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(file, packed, Math.max(0, end - packed));
      byte[] profile = new byte[MAX_PROFILE];
      int size = inflater.inflate(profile);
      return inflater.finished() ? slice(profile, 0, size) : null;
    } catch (DataFormatException damaged) {
      return null;
    }
  }

  private static int zero(byte[] file, int from, int end) {
    for (int at = from; at < end; at++) {
      if (file[at] == 0) {
        return at;
      }
    }
    throw new IndexOutOfBoundsException(end);
  }
}
