package newsreel.extract.html.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes as browsers do (HTML standard, 13.2.3.2): byte order mark, transport, declaration
 * in the page, else windows-1252. Unlike browsers, it reads text that is valid UTF-8 throughout as
 * UTF-8 whatever is declared, because a wrong declaration is likelier than such a coincidence.
 */
public final class PageDecoder {
  /** Browsers look at 1,024 bytes; some pages declare later. */
  private static final int PRESCAN_BYTES = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARATION =
      Pattern.compile(
          "\\s{0,99}<\\?xml\\s[^>?]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w:.-]{1,40})", 2);
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PageDecoder() {}

  /**
   * Whether every ASCII byte means its character, as in UTF-8 and most older charsets, but not in
   * UTF-16 or ISO 2022, whose escapes change the meaning of bytes.
   *
   * @param raw each byte as the character of its number
   */
  public static boolean isAsciiBased(String raw, @Nullable String transport) {
    if (transport != null && transport.toLowerCase(Locale.ROOT).contains("utf-16")) {
      return false;
    }
    return !raw.startsWith("\u00fe\u00ff")
        && !raw.startsWith("\u00ff\u00fe")
        && raw.indexOf('\u001b') < 0;
  }

  /** The text and the charset from which it was decoded. */
  record Decoded(String text, Charset charset) {
    static Decoded of(byte[] bytes, Charset charset) {
      return new Decoded(new String(bytes, charset), charset);
    }
  }

  public static String decode(byte[] bytes, @Nullable String transport) {
    return decoded(bytes, transport).text();
  }

  static Decoded decoded(byte[] bytes, @Nullable String transport) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> said = said(transport);
    Optional<Charset> declared = declared(bytes, said);
    if (declared.isPresent() && isUtf16(declared.get())) {
      return Decoded.of(bytes, declared.get());
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && !is7bitShift(declared)) {
      return new Decoded(utf8.get(), StandardCharsets.UTF_8);
    }
    if (!is7bitShift(declared)) {
      Decoded damaged = Decoded.of(bytes, StandardCharsets.UTF_8);
      if (isMostlyRight(damaged.text())) {
        return damaged;
      }
    }
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return Decoded.of(bytes, declared.get());
    }
    if (said.isPresent()) {
      Optional<Charset> inPage =
          declared(bytes).filter(c -> !c.equals(StandardCharsets.UTF_8)).filter(c -> !isUtf16(c));
      if (inPage.isPresent()) {
        return Decoded.of(bytes, inPage.get());
      }
    }
    return Decoded.of(bytes, declared.orElse(WINDOWS_1252));
  }

  /** Whether bytes that are valid UTF-8 are UTF-8, because nothing says otherwise. */
  static boolean isUtf8WhereValid(byte[] bytes, @Nullable String transport) {
    Optional<Charset> declared = declared(bytes, said(transport));
    return byMark(bytes).isEmpty()
        && !is7bitShift(declared)
        && declared.filter(PageDecoder::isUtf16).isEmpty();
  }

  private static Optional<Charset> said(@Nullable String transport) {
    return transport == null ? Optional.empty() : CharsetLabels.charset(transport);
  }

  private static Optional<Charset> declared(byte[] bytes, Optional<Charset> said) {
    return said.isPresent() ? said : declared(bytes);
  }

  private static Optional<Decoded> byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return Optional.of(marked(b, 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return Optional.of(marked(b, 2, StandardCharsets.UTF_16BE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return Optional.of(marked(b, 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static Decoded marked(byte[] bytes, int mark, Charset charset) {
    return new Decoded(new String(bytes, mark, bytes.length - mark, charset), charset);
  }

  private static Optional<Charset> declared(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, PRESCAN_BYTES));
    String text = new String(start, StandardCharsets.ISO_8859_1);
    Matcher m = DECLARATION.matcher(text);
    if (!standsInMeta(m, text)) {
      m = XML_DECLARATION.matcher(text);
      if (!m.lookingAt()) {
        return Optional.empty();
      }
    }
    // A declaration that could be read as ASCII does not stand in UTF-16.
    return CharsetLabels.charset(m.group(1)).map(c -> isUtf16(c) ? StandardCharsets.UTF_8 : c);
  }

  private static boolean standsInMeta(Matcher declaration, String text) {
    for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
      if (text.regionMatches(true, tag + 1, "meta", 0, 4)) {
        int end = text.indexOf('>', tag);
        if (declaration.region(tag, end < 0 ? text.length() : end).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUtf16(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  /**
   * Whether the charset is ISO 2022, also as Microsoft extended it, which writes other scripts in
   * ASCII bytes and so is valid UTF-8.
   */
  private static boolean is7bitShift(Optional<Charset> declared) {
    return declared.isPresent() && declared.get().name().contains("2022");
  }

  /** Whether only a few bytes are damaged. In other charsets hardly any two are valid UTF-8. */
  private static boolean isMostlyRight(String utf8) {
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      wrong += c == '\ufffd' ? 1 : 0;
      right += c > 127 && c != '\ufffd' ? 1 : 0;
    }
    return right > 10 * wrong;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (text.indexOf('\ufffd') < 0) {
      return Optional.of(text);
    }
    try {
      CharBuffer read =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(read.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // not this charset
    }
  }
}
