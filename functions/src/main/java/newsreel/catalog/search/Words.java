package newsreel.catalog.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Takes text apart into folded words. Scripts that put no spaces between words, and Korean, whose
 * words carry their particles, give each character and each pair of neighbours.
 */
public final class Words {
  /** Characters of a word that count; what follows them is cut off, here and in queries. */
  public static final int MAX_LENGTH = 40;

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  /** Lengthens a vowel of kana; of no script by itself. */
  private static final int PROLONGED_SOUND = 0x30FC;

  private Words() {}

  /**
   * Characters that stand together.
   *
   * @param unspaced whether words inside it have no spaces between them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Run(int[] characters, boolean unspaced) {
    String text(int from, int count) {
      return new String(characters, from, count);
    }

    /** The run as one word. */
    String word() {
      return text(0, Math.min(characters.length, MAX_LENGTH));
    }

    /** Each two neighbours, or the only character. */
    List<String> pairs() {
      if (characters.length == 1) {
        return List.of(text(0, 1));
      }
      List<String> pairs = new ArrayList<>(characters.length);
      for (int i = 0; i + 1 < characters.length; i++) {
        pairs.add(text(i, 2));
      }
      return pairs;
    }
  }

  /**
   * What an item with these texts is found by, in their order.
   *
   * @param most words at most; what comes after them is not found
   */
  static SequencedSet<String> of(List<String> texts, int most) {
    SequencedSet<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      for (Run run : runs(text)) {
        if (run.unspaced()) {
          words.addAll(run.pairs());
          for (int i = 0; i < run.characters().length; i++) {
            words.add(run.text(i, 1));
          }
        } else {
          words.add(run.word());
        }
        while (words.size() > most) {
          words.removeLast();
        }
        if (words.size() == most) {
          return words;
        }
      }
    }
    return words;
  }

  static List<Run> runs(String text) {
    int[] characters = Folding.fold(text).codePoints().toArray();
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < characters.length) {
      int end = start;
      boolean unspaced = isUnspaced(characters[start]);
      while (end < characters.length
          && isOfWord(characters[end])
          && (isUnspaced(characters[end]) == unspaced || isMark(characters[end]))) {
        end++;
      }
      if (end > start) {
        runs.add(new Run(Arrays.copyOfRange(characters, start, end), unspaced));
      }
      start = Math.max(end, start + 1);
    }
    return runs;
  }

  private static boolean isUnspaced(int c) {
    return c == PROLONGED_SOUND || UNSPACED.contains(UnicodeScript.of(c));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Apostrophes part words, whichever character writes them. */
  private static boolean isOfWord(int c) {
    return (Character.isLetterOrDigit(c) && !isApostrophe(c)) || isMark(c);
  }

  private static boolean isApostrophe(int c) {
    return c >= 0x02B9 && c <= 0x02BF; // the modifier letters that look like quotes
  }
}
