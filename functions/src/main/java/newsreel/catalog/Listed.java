package newsreel.catalog;

/** An item of a list. */
public interface Listed<T> extends Gated<T> {
  /** By publication or upload. */
  Position position();

  /** By the latest change. */
  Position updatedPosition();

  boolean hasVideo();

  default Position position(Listing.Order order) {
    return order == Listing.Order.UPDATED ? updatedPosition() : position();
  }
}
