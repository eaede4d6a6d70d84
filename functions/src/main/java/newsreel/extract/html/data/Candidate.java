package newsreel.extract.html.data;

import org.jspecify.annotations.Nullable;

/**
 * A value that a source offers.
 *
 * @param at the place in the source
 * @param note what a reader of the evidence should know
 */
public record Candidate<T>(T value, String at, @Nullable String note) {
  public Candidate(T value, String at) {
    this(value, at, null);
  }
}
