package newsreel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import newsreel.values.FieldError;

/**
 * What went wrong, for the person who meets it (RFC 9457).
 *
 * @param type {@code about:blank}, or a URN if programs need to tell this problem from others
 * @param title the same for every problem of the type
 * @param detail what was wrong here and what to do
 * @param errors the invalid fields
 * @param members extension members: whatever else a program needs
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    SequencedMap<String, String> members) {
  public static final String CONTENT_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    members = new LinkedHashMap<>(members);
  }

  public static Problem of(int status, String detail) {
    return new Problem(
        "about:blank", Status.phrase(status), status, detail, List.of(), new LinkedHashMap<>());
  }

  /**
   * @param name the last part of the type's URN, such as {@code cursor-expired}
   */
  public static Problem typed(int status, String name, String title, String detail) {
    return new Problem(
        "urn:problem:newsreel:" + name, title, status, detail, List.of(), new LinkedHashMap<>());
  }

  public static Problem of(int status, String detail, List<FieldError> errors) {
    return new Problem(
        "about:blank", Status.phrase(status), status, detail, errors, new LinkedHashMap<>());
  }

  public Problem with(String member, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(type, title, status, detail, errors, more);
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
