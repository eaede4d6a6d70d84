package newsreel.extract.words;

import java.util.List;
import java.util.Set;

/** What players and galleries add to a caption: "1/5 …", "Click to play: …", "… Enlarge image". */
public final class CaptionWords {
  private static final Set<String> LEADS = Set.copyOf(PressVocabulary.list("caption lead"));
  private static final List<String> TAILS =
      PressVocabulary.list("caption tail").stream().map(PressVocabulary::fold).toList();
  private static final int LONGEST = 36;
  private static final String POWERED = " powered by ";

  /** The most of these words in a row: "Watch / 1 of 5: …". */
  private static final int MOST = 3;

  private CaptionWords() {}

  /** Returns the caption by itself; empty if nothing is left. */
  public static String without(String caption) {
    String text = caption;
    for (int i = 0; i < MOST; i++) {
      int begin = begin(text);
      if (begin == 0) {
        break;
      }
      text = text.substring(begin).strip();
    }
    return withoutTail(text);
  }

  /** Returns where the caption begins after the words; 0 if there are none. */
  private static int begin(String text) {
    int start = 0;
    while (start < text.length() && "▶►⏵▸| ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int counted = counted(text, start);
    if (counted > start) {
      return counted;
    }
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (isMark(c)
          && LEADS.contains(PressVocabulary.fold(text.substring(start, i).strip()))
          && !isName(text, i)) {
        return i + 1;
      }
      if (c == ' ' && i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1))) {
        String lead = PressVocabulary.fold(text.substring(start, i));
        if (lead.indexOf(' ') > 0 && LEADS.contains(lead)) {
          return i + 1;
        }
      }
    }
    return start;
  }

  private static boolean isMark(char c) {
    return ":：/|.".indexOf(c) >= 0;
  }

  /** Whether the word leads a credit and is not a gallery's: "Foto: Jo Tal". */
  private static boolean isName(String text, int mark) {
    return CreditLabel.end(text, 0) > mark;
  }

  /** Returns the place after "1/5 ", "3 of 9 " or "Slide 1 of 12: ". */
  private static int counted(String text, int start) {
    int i = start;
    int limit = Math.min(text.length(), start + LONGEST);
    while (i < limit && Character.isLetter(text.charAt(i))) {
      i++;
    }
    if (i > start && !LEADS.contains(PressVocabulary.fold(text.substring(start, i)))) {
      return start;
    }
    int first = skipDigits(text, skipSpaces(text, i));
    int between = skipSpaces(text, first);
    int word = between;
    while (word < limit && (Character.isLetter(text.charAt(word)) || text.charAt(word) == '/')) {
      word++;
    }
    String of = PressVocabulary.fold(text.substring(between, word));
    int last = skipDigits(text, skipSpaces(text, word));
    boolean counts =
        first > skipSpaces(text, i)
            && last > skipSpaces(text, word)
            && (of.equals("/") || CaptionPhrases.isBetweenCounts(of))
            && last < text.length();
    if (!counts) {
      return start;
    }
    char next = text.charAt(last);
    int behind = next == ':' || next == '.' ? last + 1 : last;
    boolean begins =
        behind + 1 < text.length()
            && text.charAt(behind) == ' '
            && !Character.isLowerCase(text.charAt(behind + 1));
    return begins ? behind + 1 : start;
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static String withoutTail(String text) {
    String folded = PressVocabulary.fold(text);
    int powered = folded.lastIndexOf(POWERED);
    if (powered > 0 && Scripts.endsSentence(text.charAt(powered - 1))) {
      return text.substring(0, powered);
    }
    for (String tail : TAILS) {
      int at = text.length() - tail.length();
      if (at > 1 && folded.endsWith(tail) && text.charAt(at - 1) == ' ') {
        return text.substring(0, at).strip();
      }
    }
    return text;
  }
}
