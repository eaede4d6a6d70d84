package newsreel.catalog.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * How far a source is. Only who reads it writes this.
 *
 * @param findAt from when on its lists are looked for again
 * @param ranAt when it was read last
 * @param hour the hour that {@code spent} counts
 * @param spent pages fetched in that hour
 * @param failures the latest, newest first
 */
public record SourceProgress(
    SourceId source,
    @Nullable Instant findAt,
    @Nullable Instant ranAt,
    @Nullable Instant hour,
    int spent,
    Counts counts,
    List<Failure> failures) {
  private static final int MAX_FAILURES = 20;

  public SourceProgress {
    failures = List.copyOf(failures);
  }

  /** Something that could not be read. */
  public record Failure(WebUrl url, Instant at, String detail) {}

  /**
   * What came of pages since the source was put.
   *
   * @param found pages listed
   * @param created articles that were new
   * @param changed articles with a new revision
   * @param unchanged readings that found what was stored
   * @param skipped readings of what is no article, or another page's
   * @param failed readings that failed
   * @param withdrawn articles whose page is gone or moved
   */
  public record Counts(
      long found,
      long created,
      long changed,
      long unchanged,
      long skipped,
      long failed,
      long withdrawn) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    public static final Counts CREATED = new Counts(0, 1, 0, 0, 0, 0, 0);
    public static final Counts CHANGED = new Counts(0, 0, 1, 0, 0, 0, 0);
    public static final Counts UNCHANGED = new Counts(0, 0, 0, 1, 0, 0, 0);
    public static final Counts SKIPPED = new Counts(0, 0, 0, 0, 1, 0, 0);
    public static final Counts FAILED = new Counts(0, 0, 0, 0, 0, 1, 0);
    public static final Counts WITHDRAWN = new Counts(0, 0, 0, 0, 0, 0, 1);

    public static Counts found(long pages) {
      return new Counts(pages, 0, 0, 0, 0, 0, 0);
    }

    public Counts plus(Counts more) {
      return new Counts(
          found + more.found,
          created + more.created,
          changed + more.changed,
          unchanged + more.unchanged,
          skipped + more.skipped,
          failed + more.failed,
          withdrawn + more.withdrawn);
    }
  }

  public static SourceProgress none(SourceId source) {
    return new SourceProgress(source, null, null, null, 0, Counts.NONE, List.of());
  }

  public SourceProgress foundUntil(Instant next) {
    return new SourceProgress(source, next, ranAt, hour, spent, counts, failures);
  }

  public SourceProgress ran(Instant now) {
    return new SourceProgress(source, findAt, now, hour, spent, counts, failures);
  }

  /** One more page is fetched in this hour. */
  public SourceProgress spending(Instant thisHour) {
    return new SourceProgress(
        source, findAt, ranAt, thisHour, spentIn(thisHour) + 1, counts, failures);
  }

  public int spentIn(Instant thisHour) {
    return thisHour.equals(hour) ? spent : 0;
  }

  public SourceProgress counting(Counts more) {
    return new SourceProgress(source, findAt, ranAt, hour, spent, counts.plus(more), failures);
  }

  public SourceProgress failing(Failure failure) {
    List<Failure> next = new ArrayList<>();
    next.add(failure);
    failures.stream()
        .filter(f -> !f.url().equals(failure.url()))
        .limit(MAX_FAILURES - 1L)
        .forEach(next::add);
    return new SourceProgress(source, findAt, ranAt, hour, spent, counts, next);
  }
}
