package newsreel.catalog;

import newsreel.values.Texts;

/** The publisher of an article. */
public record Publisher(String name) {
  public Publisher {
    Texts.check("name", name, Texts.LINE);
  }
}
