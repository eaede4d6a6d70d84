package newsreel.http;

import org.jspecify.annotations.Nullable;

/**
 * What came of a request, for the log and the metrics. A caller does not see it.
 *
 * @param id of the item that was written
 * @param revision its number
 * @param failure what went wrong here, where that was not the caller's doing
 */
public record Outcome(
    Kind kind, @Nullable String id, @Nullable Integer revision, @Nullable Throwable failure) {
  /** Each but {@link #ANSWERED} is a metric of its {@link #key}. */
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

  /** What a status says by itself. */
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
