package newsreel.captions;

/** Splits cue text into text, character references, tags, and what is none of these. */
final class CueScanner {
  private CueScanner() {}

  /** Receives the parts in order; {@code line} counts from 0. */
  interface Visitor {
    /** Plain text, a resolved character reference, or a line feed. */
    void text(String text);

    /**
     * @param body the text between the angle brackets
     * @param atStart whether nothing precedes it
     */
    default void tag(String body, int line, boolean atStart) {}

    /** Receives a bracket or ampersand that starts nothing; it is also reported as text. */
    default void stray(char c, int line) {}
  }

  static void scan(String cueText, Visitor visitor) {
    int line = 0;
    int lineEnd = -1;
    int nextClose = -1;
    int i = 0;
    while (i < cueText.length()) {
      if (lineEnd < i) {
        lineEnd = indexOrEnd(cueText, '\n', i);
      }
      char c = cueText.charAt(i);
      if (c == '<') {
        if (nextClose < i) {
          nextClose = indexOrEnd(cueText, '>', i);
        }
        if (nextClose < lineEnd) {
          visitor.tag(cueText.substring(i + 1, nextClose), line, i == 0);
          i = nextClose + 1;
          continue;
        }
      }
      if (c == '&') {
        CharacterReference reference = CharacterReference.at(cueText, i);
        if (reference != null) {
          visitor.text(reference.text());
          i = reference.end();
          continue;
        }
      }
      if (c == '<' || c == '&') {
        visitor.stray(c, line);
      }
      int end = i + 1;
      if (c == '\n') {
        line++;
      } else {
        while (end < lineEnd && cueText.charAt(end) != '<' && cueText.charAt(end) != '&') {
          end++;
        }
      }
      visitor.text(cueText.substring(i, end));
      i = end;
    }
  }

  private static int indexOrEnd(String text, char c, int from) {
    int index = text.indexOf(c, from);
    return index < 0 ? text.length() : index;
  }
}
