package newsreel.table;

/** The read units that a filtered list may still take, as far as they can be told before. */
final class FacetBudget {
  /** Of a posting with a few facets. */
  private static final int POSTING_BYTES = 320;

  private static final double UNIT_BYTES = 8192;
  private static final double LEAST_UNITS = 0.5;

  private double units;

  FacetBudget(double units) {
    this.units = units;
  }

  /** Reads the list's next page. */
  void page(FacetList list) {
    units -= Math.max(LEAST_UNITS, list.size() * POSTING_BYTES / UNIT_BYTES);
    list.read();
  }

  boolean isSpent() {
    return units <= 0;
  }
}
