package newsreel.values;

/** The lengths that texts may have, in UTF-16 units. */
public final class Texts {
  public static final int LINE = 1_000;
  public static final int PARAGRAPH = 20_000;

  private Texts() {}

  /**
   * @param field by its name in the API
   * @throws FieldException where {@code text} is blank or longer than {@code max}
   */
  public static void check(String field, @org.jspecify.annotations.Nullable String text, int max) {
    if (text == null) {
      return;
    }
    if (text.isBlank()) {
      throw new FieldException(field, field + " is blank");
    }
    if (text.length() > max) {
      throw new FieldException(
          field, field + " has " + text.length() + " characters; at most " + max + " are kept");
    }
  }
}
