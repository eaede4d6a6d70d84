package newsreel.extract.text;

/** The words of the running text, to tell how far another line is about the same subject. */
final class Subject {
  /** The number of lines of running text to read. */
  private static final int MAX_LINES = 14;

  /** The most words of one line, and characters of all. */
  private static final int MAX_TOKENS = 500;

  private static final int MAX_CHARACTERS = 3_000;

  /** A bit for each hash of 16 bits. */
  private final long[] seen = new long[1024];

  private final int[] tokens;

  private Subject(int[] tokens) {
    this.tokens = tokens;
  }

  /** Returns the subject of the first paragraphs of {@code span}. */
  static Subject of(TextPage page, Span span) {
    Subject subject = new Subject(page.tokens());
    int taken = 0;
    int characters = 0;
    for (int i = span.first();
        i <= span.last() && taken < MAX_LINES && characters < MAX_CHARACTERS;
        i++) {
      Line line = page.line(i);
      if (line.prose()) {
        subject.learn(line);
        taken++;
        characters += line.text().length();
      }
    }
    return subject;
  }

  /** Returns how many of the line's words the running text also has. */
  int known(Line line) {
    int known = 0;
    for (int i = line.firstToken(); i < line.endOfTokens(); i++) {
      int mixed = mix(tokens[i]);
      known += (int) (seen[mixed >>> 6] >>> mixed) & 1;
    }
    return known;
  }

  private void learn(Line line) {
    int end = Math.min(line.endOfTokens(), line.firstToken() + MAX_TOKENS);
    for (int i = line.firstToken(); i < end; i++) {
      int mixed = mix(tokens[i]);
      seen[mixed >>> 6] |= 1L << mixed;
    }
  }

  private static int mix(int hash) {
    return (hash * 0x9E3779B9) >>> 16;
  }
}
