package newsreel.captions;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Reads a caption file of either format, recognised by its content. */
public final class CaptionFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CaptionFile() {}

  /**
   * @param bytes UTF-8 or UTF-16
   * @param charset the encoding of a SubRip file, if its sender names one; WebVTT is UTF-8
   */
  public static Reading read(byte[] bytes, @Nullable String charset, Payload payload) {
    Faults faults = new Faults();
    Repairs repairs = new Repairs();
    Charset encoding = charset(bytes, charset);
    String text = decode(bytes, encoding, faults);
    if (!encoding.equals(StandardCharsets.UTF_8) && WebVttSignature.isClaimed(unmarked(text))) {
      repairs.add(0, encoding.name() + " written as UTF-8, in which WebVTT comes");
    }
    return faults.isEmpty() ? read(text, payload, repairs) : faults.refused();
  }

  /** Reads text that may start with a byte order mark. */
  public static Reading read(String text, Payload payload) {
    return read(text, payload, new Repairs());
  }

  private static Reading read(String text, Payload payload, Repairs repairs) {
    String body = unmarked(text);
    return !WebVttSignature.isClaimed(body) && SubRipReader.claims(body)
        ? SubRipReader.read(body, payload, repairs)
        : WebVttReader.read(body, payload, repairs);
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes, @Nullable String named) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (mark == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (mark == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    Charset wide = withoutMark(bytes);
    if (wide != null) {
      return wide;
    }
    boolean webVtt =
        bytes.length >= 6
            && WebVttSignature.isClaimed(new String(bytes, 0, 6, StandardCharsets.ISO_8859_1));
    if (named == null || webVtt) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8; // else the bytes themselves tell
    }
  }

  /** Detects UTF-16 without its mark: every other byte of the first characters is zero. */
  private static @Nullable Charset withoutMark(byte[] bytes) {
    int pairs = Math.min(bytes.length, 32) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    boolean wide = pairs >= 4 && high + low == pairs;
    return !wide
        ? null
        : high == pairs
            ? StandardCharsets.UTF_16BE
            : low == pairs ? StandardCharsets.UTF_16LE : null;
  }

  private static String decode(byte[] bytes, Charset charset, Faults faults) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text =
        CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    decoder.flush(text);
    text.flip();
    if (result.isError()) {
      String before = text + "x"; // the faulty character's own line, even where it starts one
      faults.add(
          FileLines.of(before).size() - 1,
          "The line has bytes that are not " + charset.name() + "; captions come in UTF-8");
    }
    return text.toString();
  }
}
