package newsreel.cards;

import java.util.Base64;
import java.util.stream.Collectors;
import newsreel.values.BundledFile;
import newsreel.values.Sha256;

/**
 * A stylesheet or script of ours, without indentation and comment lines.
 *
 * @param hash its source expression in a Content-Security-Policy: {@code 'sha256-…'}
 */
public record InlineResource(String text, String hash) {
  /** Reads a file that stands beside the class. */
  public static InlineResource beside(Class<?> owner, String name) {
    String text =
        BundledFile.text(owner, name)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//") && !isComment(line))
            .collect(Collectors.joining("\n"));
    return new InlineResource(text, "'sha256-" + sha256(text) + "'");
  }

  private static boolean isComment(String line) {
    return line.startsWith("/*") && line.endsWith("*/");
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
