package newsreel.extract.text;

import java.util.List;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.WrittenDate;

/** Reads who wrote the article: bylines first, and lone names where there is none. */
final class Authors {
  private static final int ABOVE = 4;
  private static final int BELOW = 30;
  private static final int MOST = 12;

  private final Page page;
  private final Draft draft;

  private Authors(Page page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  static void read(Page page, Draft draft) {
    Authors authors = new Authors(page, draft);
    int end = authors.endOfHead();
    for (int i = Math.max(0, page.headline - ABOVE); i <= end; i++) {
      if (i != page.headline) {
        authors.byline(i);
      }
    }
    for (int i = page.headline + 1; i <= end && draft.authors.isEmpty(); i++) {
      authors.besideDate(i);
    }
    for (int i = page.headline + 1; i <= end && draft.authors.isEmpty(); i++) {
      authors.alone(i);
    }
  }

  /** The lines below the headline up to the third paragraph. */
  private int endOfHead() {
    int prose = 0;
    int last = Math.min(page.size() - 1, page.headline + BELOW);
    for (int i = page.headline + 1; i <= last; i++) {
      prose += page.line(i).prose() && !page.is(i, Role.CAPTION) ? 1 : 0;
      if (prose > 2) {
        return i;
      }
    }
    return last;
  }

  private void byline(int i) {
    Line line = page.line(i);
    if (page.is(i, Role.DATE)) {
      beforeDate(i);
      return;
    }
    if (!page.open(i) || line.columns() > 200) {
      return;
    }
    int by = Byline.afterBy(line);
    if (by >= line.text().length()) {
      namesBelow(i);
    } else if (by > 0 && !(line.sentence() && line.words() > 8)) {
      List<String> names = Byline.names(line.text().substring(by), true);
      if (!names.isEmpty()) {
        add(names, i, 0.9);
        page.mark(i, Role.BYLINE);
      }
    }
  }

  /** "Column by Anna Holm - 28.04.2024", "Anna Holm 4 February 2025". */
  private void beforeDate(int i) {
    Line line = page.line(i);
    List<WrittenDate> dates = page.dates(i);
    if (dates.isEmpty()) {
      return;
    }
    String text = Byline.bare(line.text().substring(0, dates.getFirst().start()));
    if (text.isEmpty() || text.length() > 120) {
      return;
    }
    String folded = PressVocabulary.fold(text);
    int by = Byline.lastBy(folded);
    if (by >= 0) {
      add(Byline.names(text.substring(by), true), i, 0.8);
    } else if (Phrases.PUBLISHED.find(folded, 0) < 0 && Phrases.UPDATED.find(folded, 0) < 0) {
      List<String> names = Byline.names(text, false);
      if (Byline.cover(text, names) && page.line(i).number() > page.line(page.headline).number()) {
        add(names, i, 0.5);
      }
    }
  }

  /** "By", and each name on a line of its own. */
  private void namesBelow(int i) {
    boolean any = false;
    for (int j = i + 1; j <= i + 6 && page.open(j) && page.line(j).columns() <= 60; j++) {
      String text = page.line(j).text();
      int by = Math.max(0, Byline.afterBy(page.line(j)));
      List<String> names = Byline.names(text.substring(by), !any);
      if (names.isEmpty() || (any && !page.line(j - 1).text().endsWith(",") && j > i + 2)) {
        break;
      }
      add(names, j, 0.85);
      page.mark(j, Role.BYLINE);
      any = true;
    }
    if (any) {
      page.mark(i, Role.BYLINE);
    }
  }

  /** Lines of names within a few of a date, or of a time told from now. */
  private void besideDate(int i) {
    if (!page.open(i) || page.line(i).ended() || !timelyNear(i) || !nameLine(i)) {
      return;
    }
    for (int j = i; j <= i + 2 && nameLine(j); j++) {
      add(Byline.names(page.line(j).text(), false), j, 0.6);
      page.mark(j, Role.BYLINE);
    }
  }

  private boolean timelyNear(int i) {
    for (int j = i - 3; j <= i + 3; j++) {
      if (j != i && j != page.headline && Dateline.timely(page, j)) {
        return true;
      }
    }
    return false;
  }

  /** Names alone, of whom the text does not speak: its subject would be named there again. */
  private void alone(int i) {
    Line line = page.line(i);
    if (!nameLine(i) || capitals(line.text())) {
      return;
    }
    List<String> names = Byline.names(line.text(), false);
    int words = names.getFirst().split(" ", -1).length;
    boolean person =
        (words >= 2 && words <= 4) || (Byline.hanName(line.text()) && i <= page.headline + 2);
    if (person && !page.text().contains(lastWord(names.getFirst()))) {
      add(names, i, 0.4);
      page.mark(i, Role.BYLINE);
    }
  }

  private static boolean capitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase);
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private boolean nameLine(int i) {
    if (!page.open(i)) {
      return false;
    }
    Line line = page.line(i);
    if (line.ended()
        || line.digits() > 1
        || line.columns() > 90
        || line.bullet()
        || page.isRefrain(line)) {
      return false;
    }
    return startsAsName(line.text()) && Byline.cover(line.text(), Byline.names(line.text(), false));
  }

  /** Two capitals in the first words, or a script without them. */
  private static boolean startsAsName(String text) {
    int space = text.indexOf(' ');
    boolean next =
        space < 0
            || space + 1 >= text.length()
            || !Character.isLowerCase(text.charAt(space + 1))
            || text.startsWith("de", space + 1)
            || text.startsWith("v", space + 1)
            || text.startsWith("and ", space + 1);
    return !Character.isLowerCase(text.charAt(0)) && next;
  }

  private void add(List<String> names, int i, double confidence) {
    for (String name : names) {
      boolean known = draft.authors.stream().anyMatch(a -> a.text().equalsIgnoreCase(name));
      if (!known && draft.authors.size() < MOST) {
        draft.authors.add(new Draft.Text(name, page.line(i).number(), confidence));
      }
    }
  }
}
