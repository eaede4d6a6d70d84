package newsreel.http;

import java.time.Instant;
import java.util.Optional;

/**
 * What a GET answers with when nothing is wrong, before conditions and compression.
 *
 * @param until when availability changes it next; no cache may keep it beyond
 * @param lastModified where one is known
 * @param maxAge seconds that a cache may keep it without asking
 * @param staleWhileRevalidate seconds after those in which a cache may still answer with it while
 *     it asks (RFC 5861): CloudFront does, however seldom anyone asks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Representation(
    String contentType,
    byte[] body,
    Optional<Instant> until,
    Optional<Instant> lastModified,
    int maxAge,
    int staleWhileRevalidate) {
  private static final int MAX_AGE = 30;

  /** With the age and the part of a second that caches round, 35 at most. */
  private static final int STALE_WHILE_REVALIDATE = 3;

  public static Representation json(byte[] body, Optional<Instant> until) {
    return new Representation(
        "application/json", body, until, Optional.empty(), MAX_AGE, STALE_WHILE_REVALIDATE);
  }

  public static Representation of(String contentType, byte[] body, Optional<Instant> until) {
    return new Representation(
        contentType, body, until, Optional.empty(), MAX_AGE, STALE_WHILE_REVALIDATE);
  }

  public Representation modified(Instant at) {
    return new Representation(
        contentType, body, until, Optional.of(at), maxAge, staleWhileRevalidate);
  }

  public Representation withMaxAge(int seconds) {
    return new Representation(
        contentType, body, until, lastModified, seconds, staleWhileRevalidate);
  }

  /** Returns the representation for a reader who polls for what is new. */
  public Representation neverStale() {
    return new Representation(contentType, body, until, lastModified, maxAge, 0);
  }
}
