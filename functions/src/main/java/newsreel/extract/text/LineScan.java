package newsreel.extract.text;

import java.util.Arrays;
import newsreel.extract.words.Scripts;

/**
 * Looks at each character of a line once, and counts, folds and hashes on the way whatever the
 * passes will ask.
 */
final class LineScan {
  /** The fewest letters of a word that carries a subject. */
  private static final int MIN_TOKEN = 4;

  private static final int OUTSIDE = 0;
  private static final int INSIDE = 1;
  private static final int JOINED = 2;

  /** The line's characters; they move down as spaces and invisible characters are removed. */
  private final char[] chars;

  private final char[] folded;
  private int[] tokens;
  private int tokenCount;

  private int wide;
  private int unspaced;
  private int spaces;
  private int letters;
  private int digits;
  private int ends;
  private int mark;
  private boolean slash;
  private boolean angle;
  private int spoken;
  private int word;
  private int hash;
  private int run;

  LineScan(char[] chars) {
    this.chars = chars;
    this.folded = new char[chars.length];
    this.tokens = new int[chars.length / 8 + 16];
  }

  /** Returns the text in lower case. */
  char[] folded() {
    return folded;
  }

  int[] tokens() {
    return tokens;
  }

  Line measure(int number, boolean afterBlank, boolean bullet, int from, int to) {
    wide = 0;
    unspaced = 0;
    spaces = 0;
    letters = 0;
    digits = 0;
    ends = 0;
    mark = -1;
    slash = false;
    angle = false;
    spoken = 0;
    word = OUTSIDE;
    int firstToken = tokenCount;
    int end = scan(from, to);
    close();
    int last = end - 1;
    while (last > from && Scripts.closes(chars[last])) {
      last--;
    }
    return new Line(
        number,
        new String(chars, from, end - from),
        afterBlank,
        bullet,
        end - from + wide,
        spaces + 1 + unspaced / 2,
        letters,
        digits,
        ends,
        mark < 0 ? -1 : mark - from,
        end > from && Scripts.endsSentence(chars[last]),
        slash,
        angle,
        unspaced > 0 ? spaces + 1 + unspaced / 2 : spoken,
        from,
        firstToken,
        tokenCount);
  }

  /** Folds spaces and drops invisible characters in place; returns the new end. */
  private int scan(int from, int to) {
    int write = from;
    boolean space = false;
    boolean stop = false;
    int read = from;
    while (read < to) {
      char c = chars[read];
      boolean plain = c > ' ' && c < 0x7F;
      if (!plain) {
        if (Scripts.space(c)) {
          space = true;
          read++;
          continue;
        }
        if (Scripts.invisible(c)) {
          read++;
          continue;
        }
      }
      if (space) {
        space(write, from);
        chars[write] = ' ';
        folded[write++] = ' ';
        ends += stop ? 1 : 0;
        stop = false;
        space = false;
      }
      if (stop) {
        ends += Scripts.closes(c) ? 1 : 0;
        stop = false;
      }
      if (Scripts.latinLetter(c)) {
        int count = letters(read, to, write);
        read += count;
        write += count;
        continue;
      }
      chars[write] = c;
      if (c >= 0x80) {
        folded[write] = beyondAscii(c, write, from);
      } else {
        folded[write] = c;
        stop = mark(c, write);
      }
      read++;
      write++;
    }
    ends += stop ? 1 : 0;
    return write;
  }

  private void space(int at, int from) {
    spaces++;
    if (at >= from + 2 && byOrCourtesy(chars[at - 2], chars[at - 1])) {
      mark = at;
    }
    word = OUTSIDE;
    close();
  }

  /** Takes consecutive letters and returns their number. */
  private int letters(int from, int to, int at) {
    int shift = at - from;
    int hashed = hash;
    int read = from;
    while (read < to && Scripts.latinLetter(chars[read])) {
      char lower = (char) (chars[read] | 0x20);
      folded[read + shift] = lower;
      hashed = hashed * 31 + lower;
      read++;
    }
    if (at < from) {
      System.arraycopy(chars, from, chars, at, read - from);
    }
    hash = hashed;
    spoken += word == OUTSIDE ? 1 : 0;
    word = INSIDE;
    letters += read - from;
    run += read - from;
    return read - from;
  }

  /** Takes a digit or a mark; returns whether a sentence may end with it. */
  private boolean mark(char c, int at) {
    close();
    if (c >= '0' && c <= '9') {
      digits++;
      spoken += word == OUTSIDE ? 1 : 0;
      word = INSIDE;
      return false;
    }
    word = word == INSIDE && (c == '\'' || c == '.' || c == ',') ? JOINED : OUTSIDE;
    mark = c == ':' ? at : mark;
    slash |= c == '/';
    angle |= c == '>';
    return c == '.' || c == '!' || c == '?';
  }

  /** Returns the folded character. */
  private char beyondAscii(char c, int at, int from) {
    if (Scripts.punctuation(c)) {
      close();
      word = word == INSIDE && c == '’' ? JOINED : OUTSIDE;
      ends += c == '…' ? 1 : 0;
      return c == '’' ? '\'' : c;
    }
    if (Character.isLetter(c)) {
      letters++;
      spoken += word == OUTSIDE ? 1 : 0;
      word = INSIDE;
      wide += Scripts.wide(c) ? 1 : 0;
      if (Scripts.unspaced(c)) {
        unspaced(c, at, from);
        return Character.toLowerCase(c);
      }
      char lower = Character.toLowerCase(c);
      hash = hash * 31 + lower;
      run++;
      return lower;
    }
    close();
    other(c, at, from);
    angle |= c == '»' || c == '›';
    return c;
  }

  private void other(char c, int at, int from) {
    boolean digit = Character.isDigit(c);
    if (digit || combines(c)) {
      digits += digit ? 1 : 0;
      spoken += word == OUTSIDE ? 1 : 0;
      word = INSIDE;
    } else {
      word = OUTSIDE;
    }
    wide += Scripts.wide(c) ? 1 : 0;
    if (Scripts.unspaced(c)) {
      unspaced(c, at, from);
    }
    ends += Scripts.endsSentence(c) ? 1 : 0;
    mark = c == '©' || c == '：' ? at : mark;
  }

  /** Counts each pair of neighbours as a word. */
  private void unspaced(char c, int at, int from) {
    unspaced++;
    close();
    if (at > from && Scripts.unspaced(chars[at - 1])) {
      token(chars[at - 1] * 31 + c);
    }
  }

  private static boolean combines(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void close() {
    if (run >= MIN_TOKEN) {
      token(hash);
    }
    hash = 0;
    run = 0;
  }

  private void token(int token) {
    if (tokenCount == tokens.length) {
      tokens = Arrays.copyOf(tokens, tokenCount * 2);
    }
    tokens[tokenCount++] = token;
  }

  /** Whether the letters are the end of "by" or "courtesy". */
  private static boolean byOrCourtesy(char a, char b) {
    return b == 'y' && (a == 'b' || a == 's');
  }
}
