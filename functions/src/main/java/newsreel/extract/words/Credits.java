package newsreel.extract.words;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which news pages write a photo's credit after its caption, as ordered lists. */
public final class Credits {
  /** The most characters of a line that is still read as a caption. */
  private static final int MAX_CAPTION = 900;

  /** The number of characters at the end of a line that are searched for a credit. */
  private static final int TAIL = 150;

  private static final int MAX_WORDS = 8;

  /** Says that a photo is older than the story; neither caption nor credit. */
  private static final Pattern FILE_BEFORE =
      Pattern.compile("^(?:FILE(?: PHOTO| IMAGE)?|File photo|Archivbild|Archivfoto)\\s?[:–—-]\\s?");

  private static final Pattern FILE_BEHIND = Pattern.compile("\\s?/\\s?File (?:Photo|Image)$");

  /** A way to write a credit; absent if a line does not end in it. */
  private interface Form {
    @Nullable Credit read(String text, boolean caption);
  }

  /** For a line with a colon, ©, "by" or "courtesy" near its end. */
  private static final List<Form> LABELLED =
      List.of(Credits::afterLabel, (text, caption) -> afterCopyright(text));

  /** For a line that does not end like a sentence. */
  private static final List<Form> UNMARKED =
      List.of(
          Credits::afterEqualsSign,
          Credits::afterSentence,
          Credits::afterDashOrSlash,
          (text, caption) -> agencyAtEnd(text));

  private Credits() {}

  /** Splits a line that is known to be a caption; absent if it has no credit. */
  public static @Nullable Credit of(String caption) {
    String text = FILE_BEFORE.matcher(caption).replaceFirst("");
    text = FILE_BEHIND.matcher(text).replaceFirst("");
    if (text.length() < 4) {
      return null;
    }
    String line = text.length() <= MAX_CAPTION ? text : text.substring(text.length() - MAX_CAPTION);
    String cut = text.substring(0, text.length() - line.length());
    Credit credit = first(LABELLED, line, true);
    credit = credit == null ? captioned(BracketedCredit.read(line, true)) : credit;
    credit = credit == null && !endsSentence(line) ? first(UNMARKED, line, true) : credit;
    return credit == null || cut.isEmpty()
        ? credit
        : new Credit(cut + credit.caption(), credit.name(), credit.confidence());
  }

  /** Returns the text of a caption without a credit. */
  public static String caption(String caption) {
    return FILE_BEFORE.matcher(caption).replaceFirst("").strip();
  }

  /**
   * Parts a line of a page that may be a caption or not; absent where it is none with a credit.
   *
   * @param mark the last mark that may lead a credit: a colon, ©, the end of "by" or "courtesy"; -1
   *     where there is none
   * @param named whether the line may name an agency or have a slash and does not end as a
   *     sentence: no other form goes unlabelled
   */
  public static @Nullable Credit tail(String line, int mark, boolean named) {
    if (line.length() > MAX_CAPTION || line.length() < 4) {
      return null;
    }
    Credit credit = null;
    if (mark >= Math.max(0, line.length() - TAIL) && marksCredit(line, mark)) {
      credit = first(LABELLED, line, false);
    }
    if (credit == null) {
      credit = captioned(BracketedCredit.read(line, false));
    }
    return credit == null && named ? first(UNMARKED, line, false) : credit;
  }

  /**
   * Whether the mark may lead a credit. A colon, © or "courtesy" may; "by" only after a word for a
   * photo.
   */
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

  private static @Nullable Credit first(List<Form> forms, String text, boolean caption) {
    for (Form form : forms) {
      Credit credit = captioned(form.read(text, caption));
      if (credit != null) {
        return credit;
      }
    }
    return null;
  }

  private static @Nullable Credit afterLabel(String text, boolean caption) {
    int from = Math.max(1, text.length() - TAIL);
    for (int i = from; i < text.length(); i++) {
      if (CreditLabel.mayStart(text, i, caption)) {
        int end = CreditLabel.endOfAll(text, i);
        if (end > 0 && end < text.length()) {
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

  private static @Nullable Credit afterEqualsSign(String text, boolean caption) {
    int at = Math.max(text.lastIndexOf('＝'), text.lastIndexOf('='));
    if (at < 1 || text.length() - at > 20) {
      return null;
    }
    String name = text.substring(at + 1);
    boolean named = PressNames.agency(name) == 0 || (caption && isJapaneseName(name));
    return named ? Credit.of(text.substring(0, at), name, 0.9) : null;
  }

  /** Whether the text is a name and not a date or place: "＝２日、東京で". */
  private static boolean isJapaneseName(String text) {
    return text.length() > 1
        && text.chars().allMatch(c -> Scripts.wide((char) c) || c == ' ')
        && text.chars().noneMatch(c -> Character.isDigit(c) || "でにの、".indexOf(c) >= 0);
  }

  private static @Nullable Credit afterSentence(String text, boolean caption) {
    int end = text.length() - 1;
    int floor = Math.max(1, text.length() - 100);
    for (int i = end - 1; i >= floor; i--) {
      char c = text.charAt(i);
      boolean mark =
          Scripts.endsSentence(c)
              || (Scripts.closes(c) && Scripts.endsSentence(text.charAt(i - 1)));
      if (mark && startsName(text, i + 1)) {
        String name = text.substring(startOfName(text, i + 1)).strip();
        if (name.endsWith("기자")) {
          return Credit.of(text.substring(0, i + 1), name.substring(0, name.length() - 2), 0.9);
        }
        boolean korean = caption && isHangul(text.charAt(i - 1)) && name.length() <= 30;
        if (!endsSentence(name) && (korean || isNamed(name))) {
          return Credit.of(text.substring(0, i + 1), name, 0.85);
        }
      }
    }
    return null;
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7AF;
  }

  /** Whether it is an agency, a name with a slash, or a word for whoever supplied the photo. */
  private static boolean isNamed(String name) {
    return PressNames.isOrigin(name)
        || (PressNames.titled(closedUp(name), MAX_WORDS)
            && (name.indexOf('/') > 0 || PressNames.agency(name) >= 0));
  }

  /** Returns a name and its agency without spaces around the slash. */
  private static String closedUp(String name) {
    return name.replace(" / ", "/");
  }

  private static boolean startsName(String text, int at) {
    int i = startOfName(text, at);
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static int startOfName(String text, int at) {
    int i = CreditLabel.skipSpaces(text, at);
    return i < text.length() && text.charAt(i) == '|' ? CreditLabel.skipSpaces(text, i + 1) : i;
  }

  private static @Nullable Credit afterDashOrSlash(String text, boolean caption) {
    int floor = Math.max(1, text.length() - 90);
    for (String mark : List.of(" — ", " – ", " | ", " / ", " - ")) {
      int at = text.lastIndexOf(mark);
      if (at >= floor) {
        String name = text.substring(at + mark.length()).strip();
        boolean agency = PressNames.agency(name) >= 0 || PressNames.isOrigin(name);
        boolean stroke = mark.equals(" / ") && text.indexOf('/') == at + 1;
        boolean bar = mark.equals(" | ") && name.indexOf('/') > 0;
        if (!endsSentence(name)
            && (PressNames.titled(closedUp(name), 5) || PressNames.isOrigin(name))
            && (agency || stroke || bar)
            && text.substring(0, at).split(" ", 6).length > (caption ? 2 : 4)) {
          return Credit.of(text.substring(0, at), name, 0.75);
        }
      }
    }
    return null;
  }

  /** "… entering the country AP Photo/Edgar H. Clemente". */
  private static @Nullable Credit agencyAtEnd(String text) {
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
        (PressNames.isAgency(name) && !endsInSmallWord(tail.substring(0, agency)))
            || (name.indexOf('/') > 0 && PressNames.titled(name, 5));
    return whole && text.substring(0, at + 1 + agency).split(" ", 6).length > 4
        ? Credit.of(text.substring(0, at + 1 + agency), name, 0.7)
        : null;
  }

  /** "… a rocket built by ": the agency is the sentence's. */
  private static boolean endsInSmallWord(String text) {
    String words = text.strip();
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return !last.isEmpty() && Character.isLowerCase(last.charAt(0)) && last.length() < 5;
  }

  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && Scripts.closes(text.charAt(last))) {
      last--;
    }
    return last >= 0 && Scripts.endsSentence(text.charAt(last));
  }
}
