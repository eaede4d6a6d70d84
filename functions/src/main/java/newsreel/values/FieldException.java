package newsreel.values;

/** That a field has a value which is not kept. */
public final class FieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;

  public FieldException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field by its name in the API. */
  public String field() {
    return field;
  }
}
