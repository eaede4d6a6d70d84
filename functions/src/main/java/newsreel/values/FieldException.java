package newsreel.values;

/** Thrown when the value of a field is invalid. */
public final class FieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;

  public FieldException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Returns the name of the field in the API. */
  public String field() {
    return field;
  }
}
