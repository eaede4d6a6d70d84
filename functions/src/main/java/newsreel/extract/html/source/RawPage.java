package newsreel.extract.html.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page as written, with its scripts; only the parts that are read are decoded.
 *
 * @param raw each byte as the character of its number, or, if {@code charset} is null, the
 *     characters
 */
public record RawPage(String raw, @Nullable Charset charset) {
  /**
   * @param part a part of {@code raw}
   */
  public String decoded(String part) {
    return charset == null ? part : new String(part.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  /** Whether the page contains {@code text}. */
  public boolean contains(String text) {
    return raw.contains(
        charset == null ? text : new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
  }
}
