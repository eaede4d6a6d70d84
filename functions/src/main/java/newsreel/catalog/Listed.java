package newsreel.catalog;

/** An item of a list. */
public interface Listed<T> extends Gated<T> {
  /** Returns the place by publication or upload. */
  Position position();

  /** Returns the place by the latest change. */
  Position updatedPosition();

  boolean hasVideo();

  default Position position(Listing.Order order) {
    return order == Listing.Order.UPDATED ? updatedPosition() : position();
  }
}
