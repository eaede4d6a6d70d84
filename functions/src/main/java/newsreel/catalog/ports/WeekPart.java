package newsreel.catalog.ports;

/**
 * A part of the articles of a week, cut by their marks, so that parts are about alike in size
 * whenever the articles were published.
 *
 * @param number from 1
 */
public record WeekPart(Week week, int number, int of) {
  /** Parts of a week at most. */
  public static final int MAX = 10_000;

  private static final long MARKS = 1L << 32;

  /**
   * @throws IllegalArgumentException where there is no such part
   */
  public WeekPart {
    if (number < 1 || number > of || of > MAX) {
      throw new IllegalArgumentException("a part is one of 1 to " + MAX);
    }
  }

  public static WeekPart whole(Week week) {
    return new WeekPart(week, 1, 1);
  }

  /** At or below every mark of the part. */
  public String low() {
    return cut(number - 1);
  }

  /** Above every mark of the part. */
  public String high() {
    return number == of ? "g" : cut(number);
  }

  private String cut(int parts) {
    return "%08x".formatted(MARKS * parts / of);
  }
}
