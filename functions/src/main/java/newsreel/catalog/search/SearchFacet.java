package newsreel.catalog.search;

/** By what found items are counted. */
public enum SearchFacet {
  TOPIC,
  AUTHOR,
  LANGUAGE,
  PUBLISHER,
  /** Of publication or upload, in UTC. */
  YEAR;

  /**
   * A value of a facet.
   *
   * @param value by which the filter of the same name finds it
   * @param name for people; the same as {@code value} but for topics
   */
  public record Label(String value, String name) {
    public Label(String value) {
      this(value, value);
    }
  }

  /** How many of the found items have a value. */
  public record Count(Label label, int items) {}
}
