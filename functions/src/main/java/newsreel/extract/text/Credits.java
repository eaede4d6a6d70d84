package newsreel.extract.text;

import java.util.List;
import java.util.function.Function;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressNames;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.Scripts;
import org.jspecify.annotations.Nullable;

/** The forms in which news pages write a photo's credit, as an ordered list of rules. */
public final class Credits {
  /** Columns of the longest line that is still read as a caption. */
  private static final int MAX_COLUMNS = 900;

  /** Characters at the end of a line in which a credit is looked for. */
  private static final int TAIL = 150;

  /** For a line with a colon, ©, "by" or "courtesy" near its end. */
  private static final List<Function<String, @Nullable Credit>> LABELLED =
      List.of(Credits::afterLabel, Credits::afterCopyright);

  /** For a line that does not end as a sentence. */
  private static final List<Function<String, @Nullable Credit>> UNMARKED =
      List.of(
          Credits::afterEqualsSign,
          Credits::afterSentence,
          Credits::afterDashOrSlash,
          Credits::agencyAtEnd);

  private Credits() {}

  /** Reads a caption set as one; absent where no label, agency or slash tells its credit. */
  public static @Nullable Credit of(String caption) {
    if (caption.length() < 4 || caption.length() > MAX_COLUMNS) {
      return null;
    }
    Credit labelled = first(LABELLED, caption);
    return labelled == null && !endsSentence(caption)
        ? captioned(afterSentence(caption))
        : labelled;
  }

  /** A caption with its credit behind it; absent where the line is no such. */
  static @Nullable Credit tail(Line line) {
    return tail(line, true);
  }

  /**
   * @param named whether the line may name an agency or have a slash: no other form goes unlabelled
   */
  static @Nullable Credit tail(Line line, boolean named) {
    if (line.columns() > MAX_COLUMNS || line.words() < 2) {
      return null;
    }
    String text = line.text();
    Credit credit = null;
    if (line.creditMark() >= Math.max(0, text.length() - TAIL)
        && marksCredit(text, line.creditMark())) {
      credit = first(LABELLED, text);
    }
    if (credit == null) {
      credit = captioned(inBrackets(text));
    }
    return credit == null && named && !line.ended() ? first(UNMARKED, text) : credit;
  }

  /** A colon, © or "courtesy" may; "by" does only behind a word for a photo. */
  private static boolean marksCredit(String text, int mark) {
    if (text.charAt(mark) != ' ' || text.charAt(mark - 2) != 'b') {
      return true;
    }
    int word = text.lastIndexOf(' ', mark - 4) + 1;
    int glued = Math.max(word, mark - 16);
    String before = PressVocabulary.fold(text.substring(glued, mark));
    int label = Phrases.PHOTO.find(before, 0);
    return label >= 0 || text.indexOf(':', Math.max(0, text.length() - TAIL)) >= 0;
  }

  private static @Nullable Credit captioned(@Nullable Credit credit) {
    return credit == null || credit.caption() == null ? null : credit;
  }

  private static @Nullable Credit first(
      List<Function<String, @Nullable Credit>> rules, String text) {
    for (Function<String, @Nullable Credit> rule : rules) {
      Credit credit = captioned(rule.apply(text));
      if (credit != null) {
        return credit;
      }
    }
    return null;
  }

  private static @Nullable Credit afterLabel(String text) {
    int from = Math.max(1, text.length() - TAIL);
    for (int i = from; i < text.length(); i++) {
      if (CreditLine.labelMayStart(text, i)) {
        int end = CreditLine.labelEnd(text, i);
        if (end > 0 && end < text.length()) {
          for (int next = CreditLine.labelEnd(text, end);
              next > 0;
              next = CreditLine.labelEnd(text, end)) {
            end = next;
          }
          return Credit.of(text.substring(0, i), text.substring(end), 0.95);
        }
      }
    }
    return null;
  }

  private static @Nullable Credit afterCopyright(String text) {
    int at = text.indexOf('©', Math.max(1, text.length() - TAIL));
    return at < 0 ? null : Credit.of(text.substring(0, at), text.substring(at + 1), 0.95);
  }

  private static @Nullable Credit inBrackets(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    char close = text.charAt(Math.max(0, end - 1));
    if (end < 4 || (close != ')' && close != '）')) {
      return null;
    }
    int open = Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf('（', end - 1));
    if (open < 1 || end - open > 90) {
      return null;
    }
    String inside = text.substring(open + 1, end - 1).strip();
    if (inside.endsWith("撮影") && inside.length() > 2) {
      return Credit.of(text.substring(0, open), inside.substring(0, inside.length() - 2), 0.9);
    }
    boolean afterSentence = endsSentence(text.substring(0, open).stripTrailing());
    boolean named = PressNames.titled(inside, 6);
    boolean agency = named && PressNames.agency(inside) >= 0;
    return agency || (named && afterSentence && inside.length() > 2)
        ? Credit.of(text.substring(0, open), inside, agency ? 0.85 : 0.6)
        : null;
  }

  private static @Nullable Credit afterEqualsSign(String text) {
    int at = Math.max(text.lastIndexOf('＝'), text.lastIndexOf('='));
    if (at < 1 || text.length() - at > 20) {
      return null;
    }
    String name = text.substring(at + 1);
    return PressNames.agency(name) == 0 ? Credit.of(text.substring(0, at), name, 0.9) : null;
  }

  private static @Nullable Credit afterSentence(String text) {
    int end = text.length() - 1;
    int floor = Math.max(1, text.length() - 100);
    for (int i = end - 1; i >= floor; i--) {
      char c = text.charAt(i);
      boolean mark =
          Scripts.endsSentence(c)
              || (Scripts.closes(c) && Scripts.endsSentence(text.charAt(i - 1)));
      if (mark && startsName(text, i + 1)) {
        String name = text.substring(i + 1).strip();
        if (name.endsWith("기자")) {
          return Credit.of(text.substring(0, i + 1), name.substring(0, name.length() - 2), 0.9);
        }
        boolean slash = name.indexOf('/') > 0;
        if (!endsSentence(name)
            && PressNames.titled(name, 8)
            && (slash || PressNames.agency(name) >= 0)) {
          return Credit.of(text.substring(0, i + 1), name, 0.85);
        }
      }
    }
    return null;
  }

  private static boolean startsName(String text, int at) {
    int i = CreditLine.skipSpaces(text, at);
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static @Nullable Credit afterDashOrSlash(String text) {
    int floor = Math.max(1, text.length() - 90);
    for (String mark : List.of(" — ", " – ", " / ", " | ", " - ")) {
      int at = text.lastIndexOf(mark);
      if (at >= floor) {
        String name = text.substring(at + mark.length()).strip();
        boolean agency = PressNames.agency(name) >= 0;
        boolean slash = mark.equals(" / ") && text.indexOf('/') == at + 1;
        if (!endsSentence(name)
            && PressNames.titled(name, 5)
            && (agency || slash)
            && text.substring(0, at).split(" ", 6).length > 4) {
          return Credit.of(text.substring(0, at), name, 0.75);
        }
      }
    }
    return null;
  }

  /** "… entering the country AP Photo/Edgar H. Clemente". */
  private static @Nullable Credit agencyAtEnd(String text) {
    if (endsSentence(text)) {
      return null;
    }
    int floor = Math.max(0, text.length() - 70);
    int at = text.indexOf(' ', floor);
    if (at < 0) {
      return null;
    }
    String tail = text.substring(at + 1);
    int agency = PressNames.agency(tail);
    if (agency < 1 || tail.charAt(agency - 1) != ' ') {
      return null;
    }
    String name = tail.substring(agency);
    boolean whole =
        PressNames.isAgency(name) || (name.indexOf('/') > 0 && PressNames.titled(name, 5));
    return whole && text.substring(0, at + 1 + agency).split(" ", 6).length > 4
        ? Credit.of(text.substring(0, at + 1 + agency), name, 0.7)
        : null;
  }

  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && Scripts.closes(text.charAt(last))) {
      last--;
    }
    return last >= 0 && Scripts.endsSentence(text.charAt(last));
  }
}
