package newsreel.catalog;

/** Who published an article. */
public record Publisher(String name) {
  public Publisher {
    Texts.check("name", name, Texts.LINE);
  }
}
