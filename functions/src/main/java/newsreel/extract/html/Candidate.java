package newsreel.extract.html;

import org.jspecify.annotations.Nullable;

/**
 * A value that a source offers.
 *
 * @param at where in the source
 * @param note what the reader of the evidence should know
 */
record Candidate<T>(T value, String at, @Nullable String note) {
  Candidate(T value, String at) {
    this(value, at, null);
  }
}
