package newsreel.local.pictures;

import java.io.PrintWriter;
import java.time.Duration;
import newsreel.local.pictures.LocalPictures.Progress;

/**
 * Says how far pictures are: every ten seconds while some wait, and once when none waits any more.
 */
public final class PictureReport {
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final PrintWriter out;
  private Progress said = new Progress(0, 0, 0);
  private long saidAt;

  /**
   * @param nanoTime from which the ten seconds run
   */
  public PictureReport(PrintWriter out, long nanoTime) {
    this.out = out;
    this.saidAt = nanoTime;
  }

  /** Says what changed, where it is time. */
  public void show(Progress now, long nanoTime) {
    boolean due = now.waiting() == 0 || nanoTime - saidAt >= BETWEEN.toNanos();
    if (due && !now.equals(said)) {
      out.println(now);
      out.flush();
      said = now;
      saidAt = nanoTime;
    }
  }
}
