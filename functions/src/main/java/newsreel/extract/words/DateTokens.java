package newsreel.extract.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line split into numbers, words and marks, each with its place; spaces are dropped. */
final class DateTokens {
  private static final long TOO_LONG = -1;

  private final String text;
  private int size;
  private char[] kinds = new char[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private long[] values = new long[32];
  private @Nullable String[] folded = new String[32];

  private DateTokens(String text) {
    this.text = text;
  }

  static DateTokens of(String text) {
    DateTokens tokens = new DateTokens(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        i = tokens.number(i);
      } else if (isLetter(c)) {
        i = tokens.word(i);
      } else {
        if (c > ' ' && !Character.isSpaceChar(c) && !isInvisible(c)) {
          tokens.add(markOf(c), i, i + 1, 0);
        }
        i++;
      }
    }
    return tokens;
  }

  int size() {
    return size;
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && kinds[i] == '0';
  }

  /** Whether it is a number of at most two digits. */
  boolean isShort(int i) {
    return isNumber(i) && digits(i) <= 2;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && kinds[i] == 'a';
  }

  boolean isMark(int i) {
    return i >= 0 && i < size && kinds[i] != '0' && kinds[i] != 'a';
  }

  /** Whether it is that mark, or another with the same meaning: every dash is a hyphen. */
  boolean is(int i, char mark) {
    return i >= 0 && i < size && kinds[i] == mark;
  }

  /** Returns the mark; a zero for a number, an a for a word. */
  char kind(int i) {
    return i >= 0 && i < size ? kinds[i] : ' ';
  }

  /** Returns the number; negative if it is too long for a date. */
  long value(int i) {
    return values[i];
  }

  int digits(int i) {
    return ends[i] - starts[i];
  }

  /** Whether nothing separates it from the token before. */
  boolean isGlued(int i) {
    return i > 0 && i < size && starts[i] == ends[i - 1];
  }

  int start(int i) {
    return i < size ? starts[i] : text.length();
  }

  int end(int i) {
    return ends[i];
  }

  /** Returns a word's letters as written. */
  String written(int i) {
    return text.substring(starts[i], ends[i]);
  }

  String folded(int i) {
    String known = folded[i];
    if (known == null) {
      known = WordFolding.fold(text, starts[i], ends[i]);
      folded[i] = known;
    }
    return known;
  }

  boolean isWord(int i, String folded) {
    return isWord(i) && ends[i] - starts[i] <= 2 * folded.length() && folded(i).equals(folded);
  }

  private int number(int from) {
    int i = from;
    long value = 0;
    while (i < text.length() && isDigit(text.charAt(i))) {
      value = i - from < 17 ? value * 10 + Character.digit(text.charAt(i), 10) : TOO_LONG;
      i++;
    }
    add('0', from, i, i - from > 17 ? TOO_LONG : value);
    return i;
  }

  /** Also ends a word at a capital after a lower-case letter: "readApril". */
  private int word(int from) {
    int i = from + 1;
    if (isIdeograph(text.charAt(from))) {
      add('a', from, i, 0);
      return i;
    }
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isLetter(c) && !isJoiner(c)) {
        if (!isAbbreviating(i, from)) {
          break;
        }
      } else if (isIdeograph(c)
          || (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1)))) {
        break;
      }
      i++;
    }
    add('a', from, i, 0);
    return i;
  }

  /** Whether a dot joins the letters of an abbreviation: "p.m.", "ต.ค.". */
  private boolean isAbbreviating(int i, int from) {
    if (text.charAt(i) != '.' || i + 1 >= text.length() || !isLetter(text.charAt(i + 1))) {
      return false;
    }
    int letters = 0;
    for (int j = i - 1; j >= from && text.charAt(j) != '.'; j--) {
      letters++;
    }
    return letters == 1 || (letters <= 3 && isThai(text.charAt(i - 1)));
  }

  private void add(char kind, int start, int end, long value) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      folded = Arrays.copyOf(folded, 2 * size);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    values[size++] = value;
  }

  private static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static boolean isLetter(char c) {
    if (c < 0x80) {
      int lower = c | 0x20;
      return lower >= 'a' && lower <= 'z';
    }
    if (Character.isLetter(c)) {
      return c != 'º' && c != 'ª';
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the character joins letters of a word in scripts that need it. */
  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  private static boolean isInvisible(char c) {
    return (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
  }

  private static boolean isThai(char c) {
    return c >= 0x0E00 && c <= 0x0EFF;
  }

  /** Whether the character is Han, kana or Hangul, each of which is a word of its own. */
  static boolean isIdeograph(char c) {
    return c >= 0x2E80
        && ((c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF));
  }

  private static char markOf(char c) {
    return switch (c) {
      case '–', '—', '‐', '‑', '−', '－', '‒' -> '-';
      case '：', '∶' -> ':';
      case '／', '⁄' -> '/';
      case '．', '。' -> '.';
      case '，', '、', '،' -> ',';
      case '（' -> '(';
      case '）' -> ')';
      case '’', '‘', 'ʼ' -> '\'';
      case '•', '·', '|', '｜', '∙' -> '|';
      default -> c;
    };
  }
}
