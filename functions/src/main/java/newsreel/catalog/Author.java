package newsreel.catalog;

import newsreel.values.Texts;

/** Who wrote an article, without role or "By". */
public record Author(String name) {
  public Author {
    Texts.check("name", name, Texts.LINE);
  }
}
