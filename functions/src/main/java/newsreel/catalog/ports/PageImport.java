package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import newsreel.catalog.ImportId;

/**
 * An object of pages that is being imported, or was.
 *
 * @param source where the object is: {@code s3://bucket/key}
 * @param pages how many pages were read so far; the next attempt continues there
 * @param failures the first {@value #MAX_FAILURES} failures
 * @param revision the revision of this record, from 1
 */
public record PageImport(
    ImportId id,
    String source,
    State state,
    long pages,
    Counts counts,
    List<Failure> failures,
    int revision,
    Instant startedAt,
    Instant updatedAt) {
  public static final int MAX_FAILURES = 50;

  public PageImport {
    failures = List.copyOf(failures);
  }

  /** How far the import is. */
  public enum State {
    RUNNING,
    DONE
  }

  /** How many pages ended in which way. */
  public record Counts(long created, long changed, long unchanged, long failed) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /**
   * A page that could not be stored.
   *
   * @param page its number in the object, from 1; in NDJSON the line number
   * @param detail the reason, as a sentence
   */
  public record Failure(long page, String detail) {
    private static final int MAX_DETAIL = 500;

    public Failure {
      detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }
  }
}
