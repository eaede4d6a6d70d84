package newsreel.extract.html.blocks;

import newsreel.extract.html.page.TextRun;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.Scripts;

/** Tells by its words what a line is in which the page, not the article, speaks. */
final class LineWords {
  /** The most letters of a line in which a page speaks for itself. */
  static final int NOTICE = 220;

  /** The most letters of a line that only names what follows. */
  private static final int LABEL = 25;

  private static final Phrases[] WHOLE = {
    Phrases.ADVERTISEMENT,
    Phrases.CALL,
    Phrases.SHARE,
    Phrases.NAVIGATION,
    Phrases.RELATED,
    Phrases.COMMENTS
  };

  private LineWords() {}

  static boolean isNotice(TextRun run) {
    if (run.weight() > NOTICE) {
      return false;
    }
    String folded = trimmed(PressVocabulary.fold(run.text()));
    for (Phrases phrases : WHOLE) {
      if (phrases.is(folded)) {
        return true;
      }
    }
    int behind = Phrases.RELATED.endAt(folded, 0);
    if (behind > 0 && run.linked() > 0 && (opens(folded, behind) || run.weight() < 2 * LABEL)) {
      return true;
    }
    return isSignUp(run, folded);
  }

  private static boolean opens(String folded, int behind) {
    return behind < folded.length()
        && (folded.charAt(behind) == ':' || folded.charAt(behind) == '：');
  }

  private static boolean isSignUp(TextRun run, String folded) {
    if (Phrases.SIGNUP.endAt(folded, 0) > 0) {
      return true;
    }
    boolean called = Phrases.CALL.endAt(folded, 0) > 0;
    if (!called && (run.weight() >= NOTICE * 2 / 3 || !isAddressed(folded))) {
      return false;
    }
    int asks = Phrases.SIGNUP.find(folded, 0);
    return asks >= 0 && (called || run.linked() > 0 || asks < 40);
  }

  private static boolean isAddressed(String folded) {
    return folded.contains("your ")
        || folded.contains("our ")
        || folded.contains("unser")
        || folded.contains("votre")
        || folded.contains("notre")
        || folded.contains("nuestr");
  }

  static boolean isCopyright(String text) {
    return text.length() < NOTICE
        && (text.startsWith("©") || text.regionMatches(true, 0, "copyright ", 0, 10));
  }

  /** Whether the text ends with a picture's maker: "(Image: Agency)", "Photo: Name". */
  static boolean isCredited(String text) {
    String folded = PressVocabulary.fold(text);
    int from = Math.max(0, folded.length() - 80);
    int photo = Phrases.PHOTO.find(folded, from);
    int end = photo < 0 ? -1 : Phrases.PHOTO.endAt(folded, photo);
    return (end > 0
            && ((end < folded.length() && folded.charAt(end) == ':')
                || (photo > 0 && folded.charAt(photo - 1) == '(')))
        || folded.indexOf('©', from) >= 0;
  }

  static boolean endsSentence(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '.'
        || last == '!'
        || last == '?'
        || last == '。'
        || last == '！'
        || last == '？'
        || last == '…'
        || last == '"'
        || last == '”'
        || last == '»'
        || last == '؟'
        || last == '।'
        || last == ':'
        || last == '」';
  }

  static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean asksForComments(String folded) {
    int comments = Phrases.COMMENTS.find(folded, 0);
    return comments >= 0 && comments < 20;
  }

  static boolean hasMailAddress(String folded) {
    int at = folded.indexOf('@');
    return at > 0
        && at + 1 < folded.length()
        && Scripts.letterOrDigit(folded.charAt(at - 1))
        && Scripts.letterOrDigit(folded.charAt(at + 1));
  }

  /** Removes what surrounds the words: counts, arrows, dashes, colons. */
  static String trimmed(String folded) {
    int from = 0;
    int to = folded.length();
    while (from < to && !Scripts.letterOrDigit(folded.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(folded.charAt(to - 1))) {
      to--;
    }
    return folded.substring(from, to);
  }
}
