package newsreel.catalog;

import newsreel.values.Texts;

/** The section under which a newsroom files an article or a video. */
public record Topic(TopicId id, String name) {
  public Topic {
    Texts.check("name", name, Texts.LINE);
  }

  public static Topic of(String name) {
    return new Topic(TopicId.of(name), name);
  }
}
