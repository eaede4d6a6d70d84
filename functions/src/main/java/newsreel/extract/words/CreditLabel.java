package newsreel.extract.words;

import java.util.Set;

/** The words that lead a credit, with their colon: "Photo:", "Symbolfoto:", "© ", "Image by ". */
public final class CreditLabel {
  /** The most characters of a label. */
  private static final int LONGEST = 40;

  /** The most characters of a line that is searched. */
  private static final int MAX_LINE = 1000;

  /** The most characters of what is compounded with the word for a photo: "Symbol", "Akten". */
  private static final int MAX_COMPOUND = 14;

  /** The fewest letters of such a compound. */
  private static final int MIN_COMPOUND = 7;

  /** Words that may come between the label and its colon. */
  private static final Set<String> OF = Set.of("by", "von", "de", "di", "av", "af", "via");

  private static final String[] COMPOUNDED = {
    "foto", "fotos", "bild", "bilder", "bildquelle", "bildnachweis", "bildrechte", "quelle"
  };

  private CreditLabel() {}

  /**
   * Returns the end of a label at {@code from}, with its colon, "by" or © sign; -1 if there is
   * none.
   */
  public static int end(String text, int from) {
    int start = skipSpaces(text, from);
    boolean listed = Phrases.PHOTO.mayStand(text, start);
    int compound = listed ? -1 : compound(text, start);
    if (!listed && compound < 0) {
      return -1;
    }
    String head =
        PressVocabulary.fold(text.substring(start, Math.min(text.length(), start + LONGEST)));
    int end = listed ? Phrases.PHOTO.endAt(head, 0) : compound - start;
    end = listed && end < 0 ? compound(text, start) - start : end;
    if (end <= 0) {
      return -1;
    }
    if (standsAlone(head, end)) {
      return start + end;
    }
    int sign = skipSpaces(head, end);
    int word = head.indexOf(' ', sign);
    if (word > sign && OF.contains(head.substring(sign, word))) {
      sign = skipSpaces(head, word);
    }
    return sign < head.length() && ":：=©".indexOf(head.charAt(sign)) >= 0 ? start + sign + 1 : -1;
  }

  /**
   * Whether the label needs no colon: it is a sign, or ends like a preposition or an abbreviation.
   */
  private static boolean standsAlone(String head, int end) {
    char last = head.charAt(end - 1);
    return head.charAt(0) == '©'
        || head.startsWith("(c)")
        || head.startsWith("copyright ")
        || head.startsWith("copyright,")
        || head.startsWith("courtesy")
        || last == ':'
        || (last == '.' && head.startsWith(" ", end))
        || (head.startsWith(" by", end - 3) && !head.startsWith(":", end))
        || (head.startsWith(" of", end - 3) && !head.startsWith(":", end))
        || (head.startsWith(" from", end - 5) && !head.startsWith(":", end))
        || (head.startsWith(" via", end - 4) && !head.startsWith(":", end));
  }

  /** Whether it is a word for a photo compounded with another: "Archivfoto", "Symbolbild". */
  static boolean isCompound(String word) {
    return !word.isEmpty() && compound(word, 0) == word.length();
  }

  /**
   * Returns the end of a compound written as one word, without a capital where its parts meet; -1
   * if there is none.
   */
  private static int compound(String text, int start) {
    int end = start;
    int stop = Math.min(text.length(), start + LONGEST - 1);
    while (end < stop && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end - start < MIN_COMPOUND || "osdreOSDRE".indexOf(text.charAt(end - 1)) < 0) {
      return -1;
    }
    for (String photo : COMPOUNDED) {
      int before = end - photo.length();
      if (before - start >= 3
          && before - start <= MAX_COMPOUND
          && text.regionMatches(true, before, photo, 0, photo.length())) {
        boolean capital = Character.isUpperCase(text.charAt(before));
        return capital == Character.isUpperCase(text.charAt(end - 1)) ? end : -1;
      }
    }
    return -1;
  }

  /**
   * Whether a label may start here: at a capital after a space, at a bracket, after a mark.
   *
   * @param caption whether the line is known to be a caption, so that a lower-case letter may begin
   *     the label
   */
  static boolean mayStart(String text, int at, boolean caption) {
    char c = text.charAt(at);
    if (c == ' ') {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean within = c >= 'a' && c <= 'z' && Scripts.latinLetter(before);
    if (within || !(Character.isLetter(c) || c == '(')) {
      return false;
    }
    if (Character.isLetterOrDigit(before)) {
      return Character.isUpperCase(c) && Character.isLowerCase(before);
    }
    return Character.isUpperCase(c)
        || before == '('
        || before == '['
        || Scripts.wide(c)
        || c == '('
        || (at > 1 && before == ' ' && "(.–—-/|".indexOf(text.charAt(at - 2)) >= 0)
        || uncased(c)
        || (caption && before == ' ' && at > 1 && ".,;!?".indexOf(text.charAt(at - 2)) >= 0);
  }

  /** Whether the character's script has no capitals, like Hebrew and Arabic. */
  private static boolean uncased(char c) {
    return Character.getType(c) == Character.OTHER_LETTER;
  }

  /**
   * Returns the end of an abbreviated label before a name: "Dok. Quay", "fot.Quay"; -1 if there is
   * none.
   */
  static int abbreviation(String text) {
    int dot = text.indexOf('.') + 1;
    boolean label =
        dot > 0
            && dot < text.length()
            && Phrases.PHOTO.is(PressVocabulary.fold(text.substring(0, dot)));
    return label ? dot : -1;
  }

  /** Whether a line contains a label or the © sign. */
  public static boolean isIn(String line) {
    if (line.length() > MAX_LINE) {
      return false;
    }
    if (line.indexOf('©') >= 0) {
      return true;
    }
    if (line.indexOf(':') < 0 && line.indexOf('：') < 0) {
      return false;
    }
    boolean bound = true;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = Character.isLetter(line.charAt(i));
      if (bound && letter) {
        int end = end(line, i);
        if (end > 0 && (line.charAt(end - 1) == ':' || line.charAt(end - 1) == '：')) {
          return true;
        }
      }
      bound = !letter;
    }
    return false;
  }

  /** Returns the end of all consecutive labels at {@code from}; -1 if there are none. */
  static int endOfAll(String text, int from) {
    int end = end(text, from);
    for (int next = end; next > 0; next = end(text, next)) {
      end = next;
    }
    return end;
  }

  static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
