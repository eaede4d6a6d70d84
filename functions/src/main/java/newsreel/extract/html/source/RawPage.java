package newsreel.extract.html.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was written, programs and all; decoded in those parts that are read.
 *
 * @param raw each byte as the character of its number; where {@code charset} is null, characters
 */
public record RawPage(String raw, @Nullable Charset charset) {
  /**
   * @param part of {@code raw}
   */
  public String decoded(String part) {
    return charset == null ? part : new String(part.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  /** Whether {@code text} stands in it. */
  public boolean contains(String text) {
    return raw.contains(
        charset == null ? text : new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
  }
}
