package newsreel.catalog.ports;

import java.time.Instant;

/**
 * Begins the change log anew. Cursors of another epoch than the log's are void, since what they
 * have seen is not what the log has.
 */
public interface Epochs {
  /** Begins an epoch: what is posted from now on is all that its readers will need. */
  long begin(Instant now);

  /**
   * Has new readers start where the epoch began, now that everything has been posted again.
   *
   * @return false where another epoch has begun
   */
  boolean finish(long epoch);
}
