package newsreel.local.imports;

/** What came of the pictures that the stored pages name, so far. */
public final class PictureTally {
  private final Failures failures = new Failures();
  private long made;
  private long waiting;
  private long left;

  /**
   * The counts at one moment.
   *
   * @param waiting in the archive, and not answered yet
   * @param left of which the archive has no file: the API fetches them
   */
  public record Counts(long made, long failed, long waiting, long left) {}

  synchronized void waiting(int count) {
    waiting += count;
  }

  synchronized void left(int count) {
    left += count;
  }

  synchronized void made() {
    waiting--;
    made++;
  }

  synchronized void failed(String place, String reason) {
    waiting--;
    failures.add(place, reason);
  }

  public synchronized Counts counts() {
    return new Counts(made, failures.count(), waiting, left);
  }

  Failures failures() {
    return failures;
  }
}
