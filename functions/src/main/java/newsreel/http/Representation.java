package newsreel.http;

import java.time.Instant;
import java.util.Optional;

/**
 * What a GET answers with when nothing is wrong, before conditions and compression.
 *
 * @param until when availability changes it next; no cache may keep it beyond
 * @param lastModified where one is known
 * @param maxAge seconds that a cache may keep it without asking
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Representation(
    String contentType,
    byte[] body,
    Optional<Instant> until,
    Optional<Instant> lastModified,
    int maxAge) {
  private static final int MAX_AGE = 60;

  public static Representation json(byte[] body, Optional<Instant> until) {
    return new Representation("application/json", body, until, Optional.empty(), MAX_AGE);
  }

  public static Representation of(String contentType, byte[] body, Optional<Instant> until) {
    return new Representation(contentType, body, until, Optional.empty(), MAX_AGE);
  }

  public Representation modified(Instant at) {
    return new Representation(contentType, body, until, Optional.of(at), maxAge);
  }

  public Representation withMaxAge(int seconds) {
    return new Representation(contentType, body, until, lastModified, seconds);
  }
}
