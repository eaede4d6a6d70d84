package newsreel.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field came from.
 *
 * @param source the kind of evidence: {@code json-ld}, {@code open-graph}, {@code text} …
 * @param at the place in that source: a JSON path, a CSS selector, {@code line 12}
 * @param confidence how certain it is, 0 to 1
 * @param note what a reader of the evidence should know, such as a guessed time zone
 * @param others what other sources said instead
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
