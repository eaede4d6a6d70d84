package newsreel.ingest.documents;

import java.util.List;
import newsreel.values.FieldError;

/** Thrown when a body is not the JSON that its resource expects. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<FieldError> errors;

  public DocumentException(String detail) {
    this(detail, List.of());
  }

  DocumentException(String detail, List<FieldError> errors) {
    super(detail, null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** Returns what was wrong, in words for the sender. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Returns the invalid fields; empty if the whole body is invalid. */
  public List<FieldError> errors() {
    return errors;
  }
}
