package newsreel.ingest;

/** Thrown when a page cannot be stored for what it is or for where it stands. */
public final class PageRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Reason {
    /** The form in which it was sent is none that is taken. */
    UNSUPPORTED_TYPE,
    /** The page, or its address, says nothing that can be stored. */
    UNUSABLE,
    /** The server of its address did not answer as it should. */
    UPSTREAM_FAILED,
    /** The server of its address did not answer in time. */
    UPSTREAM_TIMED_OUT
  }

  private final Reason reason;

  public PageRefusedException(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Returns what was wrong, for the sender. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
