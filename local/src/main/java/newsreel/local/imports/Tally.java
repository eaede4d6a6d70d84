package newsreel.local.imports;

import java.util.EnumMap;
import java.util.Map;

/** What came of the pages so far. */
public final class Tally {
  private final Map<Answer.Outcome, Long> stored = new EnumMap<>(Answer.Outcome.class);
  private final Failures failures = new Failures();
  private final PictureTally pictures = new PictureTally();
  private final Failures passedOver = new Failures();
  private long skipped;

  /**
   * The counts at one moment.
   *
   * @param skipped stored by an earlier run
   */
  public record Counts(long created, long changed, long unchanged, long skipped, long failed) {
    public long pages() {
      return created + changed + unchanged + skipped + failed;
    }

    /** Pages that the API was asked to store. */
    public long sent() {
      return pages() - skipped;
    }
  }

  synchronized void stored(Answer.Outcome outcome) {
    stored.merge(outcome, 1L, Long::sum);
  }

  synchronized void skipped() {
    skipped++;
  }

  void failed(String place, String reason) {
    failures.add(place, reason);
  }

  void passedOver(String place, String reason) {
    passedOver.add(place, reason);
  }

  public synchronized Counts counts() {
    return new Counts(
        stored.getOrDefault(Answer.Outcome.CREATED, 0L),
        stored.getOrDefault(Answer.Outcome.CHANGED, 0L),
        stored.getOrDefault(Answer.Outcome.UNCHANGED, 0L),
        skipped,
        failures.count());
  }

  public Failures failures() {
    return failures;
  }

  /** Returns what was met and is no page, by reason. */
  public Failures passedOver() {
    return passedOver;
  }

  public PictureTally pictures() {
    return pictures;
  }
}
