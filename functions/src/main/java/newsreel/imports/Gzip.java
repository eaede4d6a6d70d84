package newsreel.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What may be gzip (RFC 1952), told by its first bytes: names and headers are often wrong. */
public final class Gzip {
  private static final int BUFFER = 64 * 1024;

  private Gzip() {}

  /** What is packed in {@code in}, or {@code in} itself where it is no gzip; buffered. */
  public static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(2);
    byte[] magic = buffered.readNBytes(2);
    buffered.reset();
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }
}
