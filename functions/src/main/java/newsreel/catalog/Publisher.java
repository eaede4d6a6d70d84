package newsreel.catalog;

import newsreel.values.Texts;

/** Who published an article. */
public record Publisher(String name) {
  public Publisher {
    Texts.check("name", name, Texts.LINE);
  }
}
