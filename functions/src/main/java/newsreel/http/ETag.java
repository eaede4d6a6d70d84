package newsreel.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strong entity tag (RFC 9110, section 8.8.3) of the very bytes of a representation.
 *
 * @param opaque without the quotation marks
 */
public record ETag(String opaque) {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~\\x80-\\xff]*)\"");
  private static final int BYTES = 15;

  public static ETag of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new ETag(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The tag of the same bytes in a content coding: other bytes, another tag. */
  public ETag encodedAs(String coding) {
    return new ETag(opaque + "-" + coding);
  }

  /** Whether {@code If-None-Match} names this tag, by weak comparison, or is {@code *}. */
  public boolean matchesAnyWeakly(String ifNoneMatch) {
    if (ifNoneMatch.strip().equals("*")) {
      return true;
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
   * Whether {@code If-Match} names this tag, or this one in a content coding, by strong comparison,
   * or is {@code *}.
   */
  public boolean isNamedStrongly(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(ifMatch);
    while (tags.find()) {
      String tag = tags.group(2);
      if (tags.group(1) == null && (tag.equals(opaque) || tag.equals(opaque + "-gzip"))) {
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
