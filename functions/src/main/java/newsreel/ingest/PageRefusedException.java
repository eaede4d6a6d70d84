package newsreel.ingest;

/** Thrown when a page cannot be stored because of its content or its address. */
public final class PageRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault the refusal is. */
  public enum Reason {
    /** The media type is not one that we accept. */
    UNSUPPORTED_TYPE,
    /** Neither the page nor its address says anything that can be stored. */
    UNUSABLE,
    /** The server at the page's address answered with an error or something unexpected. */
    UPSTREAM_FAILED,
    /** The server at the page's address did not answer in time. */
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

  /** Returns what was wrong, in words for the sender. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
