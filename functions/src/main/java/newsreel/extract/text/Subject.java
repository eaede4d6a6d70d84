package newsreel.extract.text;

import java.util.List;

/** The words of the running text, to ask of another line how far it speaks of the same. */
final class Subject {
  /** Lines of running text that are taken in. */
  private static final int MAX_LINES = 24;

  private static final int MAX_CHARACTERS = 6_000;
  private static final int MIN_LETTERS = 4;

  private final long[] seen = new long[1024];
  private int tokens;
  private int known;

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
        subject.walk(line.text(), MAX_CHARACTERS, true);
        taken++;
        characters += line.text().length();
      }
    }
    return subject;
  }

  /** The share of the words of {@code text} that the running text has too, 0 to 1. */
  double share(String text) {
    tokens = 0;
    known = 0;
    walk(text, 300, false);
    return tokens == 0 ? 0 : (double) known / tokens;
  }

  /** How many words of {@code text} the running text has too; asked after {@link #share}. */
  int known() {
    return known;
  }

  /** The share of the words of {@code a} that {@code b} has too. */
  static double alike(String a, String b) {
    Subject other = new Subject();
    other.walk(b, 300, true);
    return other.share(a);
  }

  private void walk(String text, int most, boolean learn) {
    int hash = 0;
    int length = 0;
    int end = Math.min(text.length(), most);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        hash = hash * 31 + c;
        length++;
      } else if (c < 0x80) {
        if (c >= 'A' && c <= 'Z') {
          hash = hash * 31 + c + 32;
          length++;
        } else if (length > 0) {
          word(hash, length, learn);
          hash = 0;
          length = 0;
        }
      } else if (Scripts.unspaced(c)) {
        if (i + 1 < end && Scripts.unspaced(text.charAt(i + 1))) {
          word(c * 31 + text.charAt(i + 1), MIN_LETTERS, learn);
        }
      } else if (Character.isLetter(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        length++;
      } else if (length > 0) {
        word(hash, length, learn);
        hash = 0;
        length = 0;
      }
    }
    if (length > 0) {
      word(hash, length, learn);
    }
  }

  private void word(int hash, int length, boolean learn) {
    if (length < MIN_LETTERS) {
      return;
    }
    int mixed = (hash * 0x9E3779B9) >>> 16;
    long bit = 1L << mixed;
    if (learn) {
      seen[mixed >>> 6] |= bit;
    } else {
      tokens++;
      known += (seen[mixed >>> 6] & bit) != 0 ? 1 : 0;
    }
  }
}
