package newsreel.local.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.local.imports.Tally.Counts;

/** What an import says of itself, in words. */
public final class ImportReport {
  private ImportReport() {}

  /** {@code 12,345 pages, 210 a second, 3 failed}. */
  static String counts(ImportRun run) {
    Counts counts = run.tally().counts();
    return String.format(Locale.ROOT, "%,d pages, %s", counts.pages(), rate(run, counts))
        + (counts.failed() > 0 ? String.format(Locale.ROOT, ", %,d failed", counts.failed()) : "")
        + pictures(run).map("; "::concat).orElse("");
  }

  /** As {@link #counts}, with the part done and the time left where it is known. */
  static String line(ImportRun run) {
    Source source = run.source();
    long done = source.done();
    if (source.total() <= 0 || done == 0) {
      return counts(run);
    }
    double part = Math.min(1, (double) done / source.total());
    Duration left = Duration.ofMillis((long) (run.elapsed().toMillis() * (1 - part) / part));
    return counts(run)
        + String.format(Locale.ROOT, ", %d%%, %s left", (int) (100 * part), words(left));
  }

  /** The last word: what became of the pages, and why some failed. */
  public static List<String> summary(ImportRun run) {
    Counts c = run.tally().counts();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%,d pages in %s, %s", c.pages(), words(run.elapsed()), rate(run, c)));
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d new, %,d changed, %,d unchanged, %,d skipped as stored before, %,d failed",
            c.created(),
            c.changed(),
            c.unchanged(),
            c.skipped(),
            c.failed()));
    lines.addAll(run.tally().failures().lines());
    long passedOver = run.tally().passedOver().count();
    if (passedOver > 0) {
      lines.add(String.format(Locale.ROOT, "passed over: %,d", passedOver));
      lines.addAll(run.tally().passedOver().lines());
    }
    pictures(run).ifPresent(lines::add);
    lines.addAll(run.tally().pictures().failures().lines());
    return lines;
  }

  /** {@code pictures: 12 made, 1 failed, 3 waiting, 40 left to the API}; empty for none. */
  static Optional<String> pictures(ImportRun run) {
    PictureTally.Counts c = run.tally().pictures().counts();
    List<String> parts = new ArrayList<>();
    if (c.made() + c.failed() + c.waiting() > 0) {
      parts.add(
          String.format(
              Locale.ROOT, "%,d made, %,d failed, %,d waiting", c.made(), c.failed(), c.waiting()));
    }
    if (c.left() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d left to the API", c.left()));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("pictures: " + String.join(", ", parts));
  }

  private static String rate(ImportRun run, Counts counts) {
    double seconds = Math.max(0.001, run.elapsed().toMillis() / 1000.0);
    return String.format(Locale.ROOT, "%,.0f a second", counts.sent() / seconds);
  }

  /** {@code 2 h 5 min}, {@code 3 min 12 s}, {@code 8 s}. */
  static String words(Duration duration) {
    if (duration.toHours() > 0) {
      return String.format(
          Locale.ROOT, "%d h %d min", duration.toHours(), duration.toMinutesPart());
    }
    return duration.toMinutes() > 0
        ? String.format(Locale.ROOT, "%d min %d s", duration.toMinutes(), duration.toSecondsPart())
        : String.format(Locale.ROOT, "%d s", duration.toSeconds());
  }
}
