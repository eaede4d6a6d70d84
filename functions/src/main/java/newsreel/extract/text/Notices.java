package newsreel.extract.text;

import java.util.List;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;

/**
 * Marks what the page says on its own behalf: advertisements, requests to sign up, buttons to
 * share.
 */
final class Notices {
  private static final int MAX_COLUMNS = 200;
  private static final int LONGEST_BUTTON = 48;

  /** What readers of a page click. */
  static final int BUTTONS = Phrases.CALL.bit() | Phrases.SHARE.bit() | Phrases.NAVIGATION.bit();

  private interface Rule {
    boolean holds(TextPage page, int i);
  }

  private record Named(Role role, Rule rule) {}

  private static final List<Named> RULES =
      List.of(
          new Named(Role.ADVERTISEMENT, Notices::advertisement),
          new Named(Role.NOISE, Notices::wholeLine),
          new Named(Role.SIGN_UP, Notices::signUp));

  private Notices() {}

  static void mark(TextPage page) {
    for (int i = 0; i < page.size(); i++) {
      Line line = page.line(i);
      if (!page.open(i)
          || line.columns() > MAX_COLUMNS
          || (line.prose() && line.sentenceEnds() > 2)) {
        continue;
      }
      for (Named named : RULES) {
        if (named.rule.holds(page, i)) {
          page.mark(i, named.role);
          break;
        }
      }
    }
  }

  /** "Advertisement", "Anzeige 2", "— Publicité —", "Advertisement · Scroll to continue". */
  private static boolean advertisement(TextPage page, int i) {
    if (!page.marks.begins(i, Phrases.ADVERTISEMENT.bit())) {
      return false;
    }
    String folded = page.folded(i);
    int from = 0;
    while (from < folded.length() && !Character.isLetter(folded.charAt(from))) {
      from++;
    }
    int end = Phrases.ADVERTISEMENT.endAt(folded, from);
    if (end < 0) {
      return false;
    }
    int letter = end;
    while (letter < folded.length() && !Character.isLetter(folded.charAt(letter))) {
      letter++;
    }
    return letter == folded.length() || (letter > end + 1 && page.line(i).words() <= 8);
  }

  /** "Share14K", "> Read more". */
  private static boolean wholeLine(TextPage page, int i) {
    return page.line(i).columns() <= LONGEST_BUTTON && page.marks.is(i, BUTTONS);
  }

  /** Whether buttons are side by side: "Share Tweet Send". */
  static boolean isButtonRow(Line line) {
    if (line.columns() > LONGEST_BUTTON || line.words() < 2) {
      return false;
    }
    String[] words = line.text().split(" ", -1);
    int buttons = 0;
    for (String word : words) {
      String folded = PressVocabulary.fold(word);
      buttons += Phrases.SHARE.is(folded) || Phrases.CALL.is(folded) ? 1 : 0;
    }
    return buttons >= 2 && buttons >= words.length - 1;
  }

  /** Whether the line begins with a call to action, or asks for a subscription in few words. */
  private static boolean signUp(TextPage page, int i) {
    if (!page.marks.holds(i, Phrases.SIGNUP.bit())) {
      return false;
    }
    Line line = page.line(i);
    boolean calls = page.marks.begins(i, Phrases.CALL.bit());
    if (!calls && line.columns() > 140) {
      return false;
    }
    String folded = page.folded(i);
    int wish = Phrases.SIGNUP.find(folded, 0);
    return calls
        || (!line.ended() && line.columns() <= 90)
        || (line.columns() <= 140
            && line.sentenceEnds() <= 1
            && !quoted(line)
            && wish < 40
            && addressed(folded));
  }

  private static boolean addressed(String folded) {
    return folded.contains("your ")
        || folded.contains("you ")
        || folded.contains("our ")
        || folded.contains(" sie ")
        || folded.contains(" ihr")
        || folded.contains("unser")
        || folded.contains("votre")
        || folded.contains("vous")
        || folded.contains("notre")
        || folded.contains(" tu ")
        || folded.contains("nuestr")
        || folded.contains("nostr");
  }

  private static boolean quoted(Line line) {
    char first = line.text().charAt(0);
    return first == '"' || first == '“' || first == '„' || first == '«' || first == '»';
  }

  /** Marks the pitch above a button, too: a line of some length and its title. */
  static void pitches(TextPage page) {
    for (int i = 2; i < page.size(); i++) {
      if (page.role(i) == Role.NOISE && page.joined(i) && page.marks.is(i, Phrases.CALL.bit())) {
        Line pitch = page.line(i - 1);
        if (page.open(i - 1)
            && pitch.words() >= 6
            && pitch.columns() <= 200
            && page.joined(i - 1)) {
          page.mark(i, Role.SIGN_UP);
          page.mark(i - 1, Role.SIGN_UP);
          if (page.open(i - 2) && page.line(i - 2).columns() <= 60 && !page.line(i - 2).ended()) {
            page.mark(i - 2, Role.SIGN_UP);
          }
        }
      }
    }
  }
}
