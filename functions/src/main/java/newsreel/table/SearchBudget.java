package newsreel.table;

/** The read units that a search may still take, as far as they can be told before. */
final class SearchBudget {
  /** Of a posting with a signature and a few words. */
  private static final int POSTING_BYTES = 320;

  private static final double UNIT_BYTES = 8192;
  private static final double KEY_UNITS = 0.5;

  private double units;

  SearchBudget(double units) {
    this.units = units;
  }

  /** Reads the list's next page. */
  void page(PostingList list) {
    units -= Math.max(KEY_UNITS, list.size() * POSTING_BYTES / UNIT_BYTES);
    list.read();
  }

  void keys(int count) {
    units -= KEY_UNITS * count;
  }

  boolean isSpent() {
    return units <= 0;
  }
}
