package newsreel.catalog.watching;

import newsreel.catalog.Ids;

/** The id that a writer gives a source. */
public record SourceId(String value) {
  /**
   * @throws IllegalArgumentException where {@code value} has not the form of an id
   */
  public SourceId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
