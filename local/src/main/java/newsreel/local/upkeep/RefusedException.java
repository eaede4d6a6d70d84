package newsreel.local.upkeep;

import java.io.IOException;

/** Thrown where the API refuses a request, which would not be better another time. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param reason in a sentence
   */
  public RefusedException(int status, String reason) {
    super(reason);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
