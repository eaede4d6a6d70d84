package newsreel.local.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newsreel.ingest.PageRecord;
import newsreel.values.ContentType;

/**
 * The body of a request as it passes API Gateway unchanged: text that is UTF-8 as text, and all
 * else as bytes, which reach a function in base64.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 5 MB costs
record GatewayBody(String contentType, byte[] content, boolean asText) {
  /** Bytes of a request that Lambda takes, less what a request has besides its body. */
  private static final int MAX_EVENT = 6 * 1024 * 1024 - 64 * 1024;

  private static final String BYTES = "application/octet-stream";

  static GatewayBody of(PageRecord page) {
    ContentType type = new ContentType(page.contentType());
    byte[] content = page.content();
    if (type.mediaType().equals("application/json")) {
      return new GatewayBody("application/json; charset=utf-8", content, true);
    }
    boolean text = type.mediaType().startsWith("text/");
    if (!text || isUndamaged(content)) {
      return new GatewayBody(page.contentType(), content, text);
    }
    String charset = type.charset().map(name -> "; charset=" + name).orElse("");
    return new GatewayBody(BYTES + charset, content, false);
  }

  /** Whether it is UTF-8, and has nothing that stands for what was not. */
  private static boolean isUndamaged(byte[] content) {
    try {
      return !StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .toString()
          .contains("\ufffd");
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /** Tells why Lambda would not take the request; empty where it would. */
  Optional<String> refusal() {
    if (asText) {
      long bytes = inJson();
      return bytes <= MAX_EVENT
          ? Optional.empty()
          : Optional.of(
              "It has %,d bytes as a text within JSON; Lambda takes about %,d."
                  .formatted(bytes, MAX_EVENT));
    }
    int most = MAX_EVENT / 4 * 3;
    return content.length <= most
        ? Optional.empty()
        : Optional.of(
            "It has %,d bytes, and a third more in base64; what is not UTF-8 may have about %,d."
                .formatted(content.length, most));
  }

  /** Bytes of the text between the quotes of a JSON text. */
  private long inJson() {
    long bytes = content.length;
    for (byte b : content) {
      bytes +=
          switch (b) {
            case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 1;
            default -> b >= 0 && b < ' ' ? 5 : 0;
          };
    }
    return bytes;
  }
}
