package newsreel.extract.html.data;

import org.jspecify.annotations.Nullable;

/**
 * A value that a source offers.
 *
 * @param at where in the source
 * @param note what the reader of the evidence should know
 */
public record Candidate<T>(T value, String at, @Nullable String note) {
  public Candidate(T value, String at) {
    this(value, at, null);
  }
}
