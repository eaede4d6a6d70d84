package newsreel.extract.html.source;

/**
 * The next occurrence of a mark in a text, for a reader that only moves forward. No part of the
 * text is searched twice, however often it is asked.
 */
final class NextPlace {
  private final String text;
  private final String mark;
  private int from;
  private int place;

  NextPlace(String text, String mark) {
    this.text = text;
    this.mark = mark;
    place = -2; // not looked for yet
  }

  /**
   * Returns the first occurrence at or after {@code start}, which must never decrease; -1 if there
   * is none.
   */
  int from(int start) {
    boolean known = place == -1 || (place >= start && from <= start);
    if (place == -2 || !known) {
      place = next(start);
      from = start;
    }
    return place;
  }

  /** Looks for the first character, which the processor finds faster than a text. */
  private int next(int start) {
    char first = mark.charAt(0);
    int at = text.indexOf(first, start);
    while (at >= 0 && !text.startsWith(mark, at)) {
      at = text.indexOf(first, at + 1);
    }
    return at;
  }

  /** Returns the place after the mark. */
  int past(int start) {
    int at = from(start);
    return at < 0 ? -1 : at + mark.length();
  }
}
