package newsreel.extract.text;

import java.util.List;

/** The words of the running text, to ask of another line how far it speaks of the same. */
final class Subject {
  /** Lines of running text that are taken in. */
  private static final int MAX_LINES = 14;

  private static final int MAX_CHARACTERS = 3_000;

  /** A bit for each hash of 16 bits. */
  private final long[] seen = new long[1024];

  private Subject() {}

  static Subject of(List<Line> lines, Span span) {
    Subject subject = new Subject();
    int taken = 0;
    int characters = 0;
    for (int i = span.first();
        i <= span.last() && taken < MAX_LINES && characters < MAX_CHARACTERS;
        i++) {
      Line line = lines.get(i);
      if (line.prose()) {
        subject.learn(Tokens.of(line.text(), MAX_CHARACTERS));
        taken++;
        characters += line.text().length();
      }
    }
    return subject;
  }

  /** How many of the tokens the running text has too. */
  int known(Tokens tokens) {
    int known = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int mixed = mix(tokens.hash(i));
      known += (int) (seen[mixed >>> 6] >>> mixed) & 1;
    }
    return known;
  }

  /** The share of the tokens that the running text has too, 0 to 1. */
  double share(Tokens tokens) {
    return tokens.size() == 0 ? 0 : (double) known(tokens) / tokens.size();
  }

  private void learn(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int mixed = mix(tokens.hash(i));
      seen[mixed >>> 6] |= 1L << mixed;
    }
  }

  private static int mix(int hash) {
    return (hash * 0x9E3779B9) >>> 16;
  }
}
