package newsreel.renditions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data sets of IPTC-IIM (version 4.2, record 2). */
final class IptcRecords {
  private static final int MARKER = 0x1c;
  private static final int RECORD = 2;
  private static final int BYLINE = 80;
  private static final int CREDIT = 110;
  private static final int COPYRIGHT = 116;
  private static final int CAPTION = 120;

  /** What is no UTF-8 is of a Windows computer, whatever the envelope says. */
  private static final Charset OTHERWISE = Charset.forName("windows-1252");

  private IptcRecords() {}

  static EmbeddedWords read(byte @Nullable [] iptc) {
    Map<Integer, String> texts = new HashMap<>();
    int at = 0;
    while (iptc != null && at + 5 <= iptc.length && (iptc[at] & 0xff) == MARKER) {
      int from = at + 5;
      int length = EmbeddedParts.u16(iptc, at + 3);
      if ((length & 0x8000) != 0 || length > iptc.length - from) {
        break; // an extended data set is none of these
      }
      if (iptc[at + 1] == RECORD) {
        texts.putIfAbsent(iptc[at + 2] & 0xff, text(iptc, from, length));
      }
      at = from + length;
    }
    return new EmbeddedWords(
        texts.get(CAPTION), texts.get(CREDIT), texts.get(BYLINE), texts.get(COPYRIGHT));
  }

  private static String text(byte[] bytes, int from, int length) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, from, length, OTHERWISE);
    }
  }
}
