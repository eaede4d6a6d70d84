package newsreel.captions;

/**
 * A comment, a style sheet or the definition of a region, kept as written.
 *
 * @param text its lines separated by line feeds, the first with the word NOTE, STYLE or REGION
 */
public record Passage(String text) implements WebVttBlock {
  /**
   * @throws IllegalArgumentException if a WebVTT file cannot contain it as one block
   */
  public Passage {
    if (!isNote(text) && !isWord(text, "STYLE") && !isWord(text, "REGION")) {
      throw new IllegalArgumentException("a passage starts with NOTE, STYLE or REGION");
    }
    Cue.checkBlock("a passage", text);
  }

  public boolean isNote() {
    return isNote(text);
  }

  /** Whether the text is {@code NOTE} followed by a blank, a line end or nothing. */
  static boolean isNote(String text) {
    return text.startsWith("NOTE") && (text.length() == 4 || " \t\n".indexOf(text.charAt(4)) >= 0);
  }

  /** Whether the text is {@code word} with only blanks after it on its line. */
  static boolean isWord(String text, String word) {
    if (!text.startsWith(word)) {
      return false;
    }
    int i = word.length();
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n';
  }
}
