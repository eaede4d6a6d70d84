package newsreel.extract.text;

import java.util.Arrays;

/** The words of a line that carry its subject, as hashes: long words, or pairs of characters. */
final class Tokens {
  private static final int MIN_LETTERS = 4;

  private int[] hashes;
  private int size;
  private int hash;
  private int length;

  private Tokens(int expected) {
    this.hashes = new int[expected];
  }

  /** Of the first {@code most} characters; scripts without spaces give a token a pair. */
  static Tokens of(String text, int most) {
    int end = Math.min(text.length(), most);
    char[] chars = new char[end];
    text.getChars(0, end, chars, 0);
    Tokens tokens = new Tokens(end / 6 + 4);
    for (int i = 0; i < end; i++) {
      char c = chars[i];
      if (c < 0x80) {
        tokens.ascii(c);
      } else if (Scripts.unspaced(c)) {
        tokens.close();
        if (i + 1 < end && Scripts.unspaced(chars[i + 1])) {
          tokens.add(c * 31 + chars[i + 1]);
        }
      } else if (Character.isLetter(c)) {
        tokens.letter(Character.toLowerCase(c));
      } else {
        tokens.close();
      }
    }
    tokens.close();
    return tokens;
  }

  int size() {
    return size;
  }

  int hash(int i) {
    return hashes[i];
  }

  /** The share of these tokens that {@code other} has too. */
  double alike(Tokens other) {
    int shared = 0;
    for (int i = 0; i < size; i++) {
      shared += other.has(hashes[i]) ? 1 : 0;
    }
    return size == 0 ? 0 : (double) shared / size;
  }

  private boolean has(int token) {
    for (int i = 0; i < size; i++) {
      if (hashes[i] == token) {
        return true;
      }
    }
    return false;
  }

  private void ascii(char c) {
    if (c >= 'a' && c <= 'z') {
      letter(c);
    } else if (c >= 'A' && c <= 'Z') {
      letter((char) (c + 32));
    } else if (length > 0) {
      close();
    }
  }

  private void letter(char c) {
    hash = hash * 31 + c;
    length++;
  }

  private void close() {
    if (length >= MIN_LETTERS) {
      add(hash);
    }
    hash = 0;
    length = 0;
  }

  private void add(int token) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = token;
  }
}
