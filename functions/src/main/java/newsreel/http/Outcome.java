package newsreel.http;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a request, for the log and the metrics. Callers never see it.
 *
 * @param id the id of the written item
 * @param revision its revision
 * @param failure what went wrong on our side
 */
public record Outcome(
    Kind kind, @Nullable String id, @Nullable Integer revision, @Nullable Throwable failure) {
  /** Every kind but {@link #ANSWERED} is a metric named by its {@link #key}. */
  public enum Kind {
    STORED("stored"),
    CHANGED("changed"),
    UNCHANGED("unchanged"),
    WITHDRAWN("withdrawn"),
    ANSWERED("answered"),
    NOT_MODIFIED("notModified"),
    REFUSED("refused"),
    FAILED("failed");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /** Returns the outcome that a status implies. */
  public static Outcome ofStatus(int status) {
    Kind kind =
        status == 304
            ? Kind.NOT_MODIFIED
            : status < 400 ? Kind.ANSWERED : status < 500 ? Kind.REFUSED : Kind.FAILED;
    return new Outcome(kind, null, null, null);
  }

  public static Outcome written(Kind kind, String id, int revision) {
    return new Outcome(kind, id, revision, null);
  }

  public static Outcome failed(Throwable failure) {
    return new Outcome(Kind.FAILED, null, null, failure);
  }
}
