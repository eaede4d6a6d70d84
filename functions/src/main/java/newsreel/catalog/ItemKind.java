package newsreel.catalog;

/** What the catalogue keeps. */
public enum ItemKind {
  ARTICLE,
  VIDEO
}
