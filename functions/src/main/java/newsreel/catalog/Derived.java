package newsreel.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is derived from articles and videos, and can be made anew from them, in the order in which
 * that is done. Whoever changes how one of these is kept gives it the next layout.
 */
public enum Derived {
  /** Cards of videos in articles, references to articles in videos, and places in lists. */
  CARDS(1),
  /** The change log and the ledger, with what the clock changes. */
  CHANGES(1),
  /** How many articles and videos each topic has, and its newest. */
  COUNTS(1),
  /** How many articles with videos each week has. */
  WEEKS(1),
  /** Which items name which images, and the pictures in them. */
  PICTURES(1),
  /** Lists by facets, and the search index. */
  SEARCH(2);

  private final int layout;

  Derived(int layout) {
    this.layout = layout;
  }

  /** The version of the form in which this release keeps it. */
  public int layout() {
    return layout;
  }

  /** As it is called outside: {@code cards}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Derived> of(String key) {
    return Stream.of(values()).filter(what -> what.key().equals(key)).findFirst();
  }
}
