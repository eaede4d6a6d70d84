package newsreel.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field came from.
 *
 * @param source the kind of evidence: {@code json-ld}, {@code open-graph}, {@code text} …
 * @param at where in that source: a JSON path, a CSS selector, {@code line 12}
 * @param confidence how sure it is, 0 to 1
 * @param note what the reader of the evidence should know: a guessed time zone
 * @param others what other sources said that was not the same
 */
public record Finding(
    String source, String at, double confidence, @Nullable String note, List<Other> others) {
  public Finding {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1");
    }
    others = List.copyOf(others);
  }

  public static Finding of(String source, String at, double confidence) {
    return new Finding(source, at, confidence, null, List.of());
  }

  /** A value that disagreed. */
  public record Other(String source, String at, String value) {}
}
