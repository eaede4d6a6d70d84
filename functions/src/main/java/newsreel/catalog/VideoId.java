package newsreel.catalog;

/** A video's id: derived from its identity, or the publisher's own. */
public record VideoId(String value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not 1 to 128 of {@code A-Z a-z 0-9 . _ ~
   *     -}, starting with a letter or digit
   */
  public VideoId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
