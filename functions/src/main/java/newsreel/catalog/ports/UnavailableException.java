package newsreel.catalog.ports;

/** The store throttles, fails or is out of reach; the same call may succeed a moment later. */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnavailableException(Throwable cause) {
    super(cause);
  }

  public UnavailableException(String message) {
    super(message);
  }
}
