package newsreel.local.imports;

/** Nothing more can be sent. The message is for the person at the terminal. */
public final class StoppedException extends Exception {
  private static final long serialVersionUID = 1;

  StoppedException(String message) {
    super(message);
  }
}
