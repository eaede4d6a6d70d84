package newsreel.extract.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import newsreel.extract.PageSource;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page as text, decoded by its byte order mark, else the transport's charset, else
 * UTF-8.
 */
sealed interface PageText {
  record Decoded(String text) implements PageText {}

  /**
   * @param detail a sentence that gives the offset of the first invalid byte
   */
  record Unreadable(String detail) implements PageText {}

  static PageText decode(PageSource source) {
    byte[] bytes = source.content();
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    Charset declared = charset(source.charset());
    return declared.equals(StandardCharsets.UTF_8)
        ? utf8(bytes, 0)
        : new Decoded(new String(bytes, declared));
  }

  private static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8; // most pages are, and a wrong guess is told by its offset
    }
  }

  private static PageText utf8(byte[] bytes, int from) {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return new Decoded(text);
    }
    int bad = firstMalformed(bytes, from);
    return bad < 0
        ? new Decoded(text)
        : new Unreadable(
            "The text is not valid UTF-8 at byte "
                + bad
                + "; send UTF-8, or name its charset in the Content-Type.");
  }

  private static int firstMalformed(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
