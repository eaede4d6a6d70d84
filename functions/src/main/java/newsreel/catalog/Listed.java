package newsreel.catalog;

/** An item of a newest-first list. */
interface Listed<T> extends Gated<T> {
  Position position();
}
