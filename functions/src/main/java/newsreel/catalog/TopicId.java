package newsreel.catalog;

import newsreel.values.Slug;

/** A topic's id: the slug of its name, or a hash if the name has no Latin letters. */
public record TopicId(String value) {
  /**
   * @throws IllegalArgumentException if {@code value} does not have the form of an id
   */
  public TopicId {
    Ids.check(value);
  }

  public static TopicId of(String name) {
    String slug = Slug.of(name);
    return new TopicId(slug.isEmpty() ? "topic-" + Slug.hash(name.strip()) : slug);
  }

  @Override
  public String toString() {
    return value;
  }
}
