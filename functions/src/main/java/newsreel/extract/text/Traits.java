package newsreel.extract.text;

import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressNames;
import newsreel.extract.words.Scripts;

/** What a line is by itself, as far as the headline depends on it. Found on first use. */
final class Traits {
  static final int DATE = 1;
  static final int TIME = 1 << 1;
  static final int BYLINE = 1 << 2;

  /** Only a person's name. */
  static final int NAME = 1 << 3;

  /** A credit, with or without its caption. */
  static final int CREDIT = 1 << 4;

  static final int CREDIT_ALONE = 1 << 5;
  static final int CLIP_LENGTH = 1 << 6;

  /** Begins a breadcrumb. */
  static final int HOME = 1 << 7;

  private static final int ALL = 8;

  private final TextPage page;
  private final int[] found;

  Traits(TextPage page) {
    this.page = page;
    this.found = new int[page.size()];
  }

  boolean is(int i, int trait) {
    int known = found[i];
    if ((known & trait << ALL) == 0) {
      known |= trait << ALL | (look(i, page.line(i), trait) ? trait : 0);
      found[i] = known;
    }
    return (known & trait) != 0;
  }

  /** Whether one of the lines has the trait; the range may extend beyond the page. */
  boolean any(int from, int to, int trait) {
    for (int i = Math.max(0, from); i <= Math.min(to, found.length - 1); i++) {
      if (is(i, trait)) {
        return true;
      }
    }
    return false;
  }

  private boolean look(int i, Line line, int trait) {
    return switch (trait) {
      case DATE -> line.columns() <= 140 && !line.sentence() && !page.dates(i).isEmpty();
      case TIME -> time(i, line);
      case BYLINE -> NameLines.isByline(page, i);
      case NAME -> name(i, line);
      case CREDIT -> page.tail(i) != null || is(i, CREDIT_ALONE);
      case CREDIT_ALONE -> page.creditAlone(i) != null;
      case CLIP_LENGTH -> page.clipLength(i) != null;
      case HOME -> line.columns() <= 60 && page.marks.begins(i, Phrases.HOME.bit());
      default -> throw new IllegalArgumentException("no such trait: " + trait);
    };
  }

  private boolean time(int i, Line line) {
    return line.columns() <= 70
        && line.digits() > 0
        && !line.ended()
        && (page.marks.begins(i, Dateline.TOLD)
            || page.marks.holds(i, Phrases.AGO.bit())
            || page.tellsTime(i));
  }

  private boolean name(int i, Line line) {
    return line.columns() <= 40
        && line.words() >= 2
        && line.words() <= 4
        && line.digits() == 0
        && Character.isUpperCase(line.text().charAt(0))
        && lettersOnly(line.text())
        && PressNames.titled(line.text(), 4)
        && !page.marks.is(i, Notices.BUTTONS);
  }

  private static boolean lettersOnly(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Scripts.letterOrDigit(c) && " .-'’".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
