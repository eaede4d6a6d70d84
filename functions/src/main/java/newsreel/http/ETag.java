package newsreel.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A strong entity tag (RFC 9110, section 8.8.3) of a representation's exact bytes.
 *
 * @param opaque the tag without its quotation marks
 */
public record ETag(String opaque) {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~\\x80-\\xff]*)\"");

  /**
   * Combines two 32-bit checksums (RFC 1952, RFC 1950). A tag only distinguishes versions of one
   * resource, whose bytes its publisher writes; it need not resist deliberate collisions.
   */
  public static ETag of(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body, 0, body.length);
    Adler32 adler = new Adler32();
    adler.update(body, 0, body.length);
    long both = crc.getValue() << Integer.SIZE | adler.getValue();
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(both).array();
    return new ETag(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Returns the tag of the same bytes in a content coding: different bytes, so a different tag. */
  public ETag encodedAs(String coding) {
    return new ETag(opaque + "-" + coding);
  }

  /** Whether {@code If-None-Match} is {@code *} or names this tag by weak comparison. */
  public boolean matchesAnyWeakly(String ifNoneMatch) {
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    if (!ifNoneMatch.contains(opaque)) {
      return false;
    }
    Matcher tags = TAG.matcher(ifNoneMatch);
    while (tags.find()) {
      if (tags.group(2).equals(opaque)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code If-Match} is {@code *} or names this tag, with or without a content coding.
   * Accepts a weak tag in spite of section 13.1.1, because CloudFront weakens the tags of what it
   * compresses, and our tags stand for the exact bytes that it compressed.
   */
  public boolean isNamedBy(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(ifMatch);
    while (tags.find()) {
      String tag = tags.group(2);
      if (tag.equals(opaque) || tag.equals(opaque + "-gzip")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return '"' + opaque + '"';
  }
}
