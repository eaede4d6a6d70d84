package newsreel.local.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the pages so far. */
public final class Tally {
  private static final int MAX_REASONS = 20;

  private final Map<Answer.Outcome, Long> stored = new EnumMap<>(Answer.Outcome.class);
  private final Map<String, Failure> failures = new LinkedHashMap<>();
  private long skipped;
  private long failed;

  /**
   * Pages that failed for the same reason.
   *
   * @param place of the first of them
   */
  public record Failure(String reason, String place, long count) {}

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

  /** Reasons after the twentieth are only counted. */
  synchronized void failed(String place, String reason) {
    failed++;
    if (failures.containsKey(reason) || failures.size() < MAX_REASONS) {
      failures.merge(
          reason,
          new Failure(reason, place, 1),
          (before, one) -> new Failure(reason, before.place(), before.count() + 1));
    }
  }

  public synchronized Counts counts() {
    return new Counts(
        stored.getOrDefault(Answer.Outcome.CREATED, 0L),
        stored.getOrDefault(Answer.Outcome.CHANGED, 0L),
        stored.getOrDefault(Answer.Outcome.UNCHANGED, 0L),
        skipped,
        failed);
  }

  public synchronized List<Failure> failures() {
    return List.copyOf(failures.values());
  }
}
