package newsreel.extract.words;

import java.util.Locale;

/** A section of the vocabulary, which is found in folded text at word boundaries. */
public enum Phrases {
  ADVERTISEMENT,
  CALL,
  SIGNUP,
  SHARE,
  NAVIGATION,
  HOME,
  COMMENTS,
  PHOTO,
  AGENCY,
  ORIGIN,
  BY,
  PUBLISHED,
  UPDATED,
  RELATED,
  AGO,
  ROLE;

  /** Returns its name in the vocabulary. */
  String section() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its bit in masks of sections. */
  @SuppressWarnings("EnumOrdinal") // nothing that is kept depends on it
  public int bit() {
    return 1 << ordinal();
  }

  public boolean is(String folded) {
    int node = Lexicon.ROOT;
    for (int i = 0; i < folded.length() && node != Lexicon.NONE; i++) {
      node = Lexicon.step(node, folded.charAt(i));
    }
    return node != Lexicon.NONE && (Lexicon.sections(node) & bit()) != 0;
  }

  /**
   * Whether a phrase may be at {@code from} in text that is not folded, regardless of word
   * boundaries.
   */
  public boolean mayStand(String text, int from) {
    int node = Lexicon.ROOT;
    for (int i = from; i < text.length() && node != Lexicon.NONE; i++) {
      node = Lexicon.step(node, Scripts.fold(text.charAt(i)));
      if (node != Lexicon.NONE && (Lexicon.sections(node) & bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the end of the longest phrase at {@code from}, or -1. */
  public int endAt(String folded, int from) {
    int end = -1;
    int node = Lexicon.ROOT;
    for (int i = from; i < folded.length(); i++) {
      node = Lexicon.step(node, folded.charAt(i));
      if (node == Lexicon.NONE) {
        break;
      }
      if ((Lexicon.sections(node) & bit()) != 0 && bound(folded, i + 1)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Returns the start of the first phrase at or after {@code from}, or -1. */
  public int find(String folded, int from) {
    char[] chars = folded.toCharArray();
    for (int i = from; i < chars.length; i++) {
      if (Lexicon.mayBegin(chars, i, chars.length)
          && (i == 0 || bound(chars[i - 1], chars[i]))
          && endAt(folded, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean bound(String text, int at) {
    return at <= 0 || at >= text.length() || bound(text.charAt(at - 1), text.charAt(at));
  }

  /** Whether a word may end between the two: one is not a letter, or its script has no spaces. */
  public static boolean bound(char before, char after) {
    return !Scripts.letterOrDigit(before)
        || !Scripts.letterOrDigit(after)
        || ((before | after) >= 0x0E00 && (Scripts.unspaced(before) || Scripts.unspaced(after)));
  }
}
