package newsreel.local.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why some failed or were passed over, by reason. Reasons after the twentieth are only counted. */
public final class Failures {
  private static final int MAX_REASONS = 20;

  private final Map<String, Failure> byReason = new LinkedHashMap<>();
  private long count;

  /**
   * Those that failed for the same reason.
   *
   * @param place of the first of them
   */
  public record Failure(String reason, String place, long count) {}

  synchronized void add(String place, String reason) {
    count++;
    if (byReason.containsKey(reason) || byReason.size() < MAX_REASONS) {
      byReason.merge(
          reason,
          new Failure(reason, place, 1),
          (before, one) -> new Failure(reason, before.place(), before.count() + 1));
    }
  }

  public synchronized long count() {
    return count;
  }

  public synchronized List<Failure> all() {
    return List.copyOf(byReason.values());
  }

  /** A line for each reason, with the first place. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    long explained = 0;
    for (Failure failure : all()) {
      explained += failure.count();
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s: %s%s",
              failure.place(),
              failure.reason(),
              failure.count() == 1
                  ? ""
                  : String.format(Locale.ROOT, " (and %,d more)", failure.count() - 1)));
    }
    if (explained < count()) {
      lines.add(String.format(Locale.ROOT, "  and %,d for other reasons", count() - explained));
    }
    return lines;
  }
}
