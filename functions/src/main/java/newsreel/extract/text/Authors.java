package newsreel.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.extract.words.Bylines;
import newsreel.extract.words.DatedName;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressNames;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.WrittenDate;

/** Reads who wrote the article: bylines first, and names by themselves if there are none. */
final class Authors {
  private static final int ABOVE = 4;
  private static final int BELOW = 30;
  private static final int MOST = 12;

  /** The number of lines after the text that may name its author. */
  private static final int FAR_BEHIND = 60;

  private static final int MAX_SIGNATURE = 70;
  private static final int MAX_BELOW = 6;

  private final TextPage page;
  private final Draft draft;

  /** The names with which lines begin. */
  private final Map<Integer, List<String>> known = new HashMap<>();

  private Authors(TextPage page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  static void read(TextPage page, Draft draft) {
    Authors authors = new Authors(page, draft);
    int end = authors.endOfHead();
    for (int i = Math.max(0, page.headline - ABOVE); i <= end; i++) {
      if (i != page.headline) {
        authors.byline(i);
      }
    }
    List<Draft.Text> houses = authors.takeHouses();
    for (int i = page.headline + 1; i <= end && draft.authors.isEmpty(); i++) {
      authors.besideDate(i);
    }
    for (int i = page.headline + 1; i <= end && draft.authors.isEmpty(); i++) {
      authors.alone(i);
    }
    if (draft.authors.isEmpty()) {
      draft.authors.addAll(houses);
    }
    if (draft.authors.isEmpty()) {
      authors.behind();
    }
  }

  /** Takes bylines that name only the newspaper. A person's name beside one precedes it. */
  private List<Draft.Text> takeHouses() {
    if (!draft.authors.stream().allMatch(a -> Bylines.isHouse(a.text()))) {
      return List.of();
    }
    List<Draft.Text> houses = List.copyOf(draft.authors);
    draft.authors.clear();
    return houses;
  }

  /**
   * Reads who signed below the text: a name directly after it, or further down a line that says
   * "Author".
   */
  private void behind() {
    int end = page.span.last();
    if (page.has(end + 1) && isSignature(end + 1)) {
      add(leading(end + 1), end + 1, 0.4);
      page.mark(end + 1, Role.BYLINE);
    }
    for (int i = end + 1; i < page.size() && i <= end + FAR_BEHIND; i++) {
      if (draft.authors.isEmpty() && page.open(i)) {
        add(Bylines.labelled(page.line(i).text()), i, 0.5);
      }
    }
  }

  /**
   * Whether a separate line signs the text: several names, a name that the page repeats, or an
   * agency.
   */
  private boolean isSignature(int i) {
    Line line = page.line(i);
    if (page.open(i) && line.columns() <= MAX_SIGNATURE && line.text().indexOf('@') > 0) {
      return true;
    }
    if (!page.open(i)
        || !line.afterBlank()
        || page.joined(i + 1)
        || line.columns() > MAX_SIGNATURE
        || line.ended()
        || page.isRefrain(line)) {
      return false;
    }
    List<String> names = leading(i);
    return NameLines.cover(line.text(), names)
        && (names.size() > 1 || PressNames.isAgency(names.getFirst()) || isToldAgain(i));
  }

  private boolean isToldAgain(int i) {
    String name = page.line(i).text();
    for (int j = i + 1; j <= i + FAR_BEHIND && page.has(j); j++) {
      if (page.line(j).text().startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the end of the lines from the headline to the third paragraph. */
  private int endOfHead() {
    int prose = 0;
    int below = Math.min(page.size() - 1, page.headline + BELOW);
    int last =
        page.span.empty() ? below : Math.min(below, Math.max(page.span.last(), page.headline));
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
    if (!page.open(i) || line.columns() > 200 || !mayLead(i, line)) {
      return;
    }
    if (NameLines.afterBy(line) >= line.text().length()) {
      namesBelow(i);
      return;
    }
    List<String> names = line.sentence() && line.words() > 8 ? List.of() : bylined(line);
    if (!names.isEmpty()) {
      add(names, i, 0.9);
      page.mark(i, Role.BYLINE);
    }
  }

  /** Whether a word that leads a byline is separate from the name or attached to it. */
  private boolean mayLead(int i, Line line) {
    return page.marks.holds(i, Phrases.BY.bit() | Phrases.ROLE.bit())
        || Bylines.isGlued(line.text());
  }

  private List<String> bylined(Line line) {
    List<String> led = NameLines.afterBy(line) > 0 ? Bylines.led(line.text()) : List.<String>of();
    return led.isEmpty() && !page.isRefrain(line) ? Bylines.signed(line.text()) : led;
  }

  /** "Column by Anna Holm - 28.04.2024", "Anna Holm 4 February 2025". */
  private void beforeDate(int i) {
    Line line = page.line(i);
    List<WrittenDate> dates = page.dates(i);
    if (dates.isEmpty()) {
      return;
    }
    String text = NameLines.bare(line.text().substring(0, dates.getFirst().start()));
    if (text.isEmpty() || text.length() > 120) {
      return;
    }
    String folded = PressVocabulary.fold(text);
    int by = NameLines.lastBy(folded);
    if (by >= 0) {
      add(Bylines.led(text.substring(by)), i, 0.8);
    } else if (Phrases.PUBLISHED.find(folded, 0) < 0 && Phrases.UPDATED.find(folded, 0) < 0) {
      List<String> names = Bylines.leading(text);
      if (NameLines.cover(text, names)
          && page.line(i).number() > page.line(page.headline).number()) {
        add(names, i, 0.5);
      }
    }
  }

  /** "By", and each name on a line of its own. */
  private void namesBelow(int i) {
    boolean any = false;
    for (int j = i + 1; j <= i + MAX_BELOW && page.open(j) && page.line(j).columns() <= 60; j++) {
      String text = page.line(j).text();
      List<String> names = any ? Bylines.leading(text) : Bylines.led(text);
      boolean goesOn =
          !any || page.joined(j) || page.line(j - 1).text().endsWith(",") || j <= i + 2;
      if (names.isEmpty() || !goesOn) {
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

  /** Reads lines of names near a date or a relative time, with the agencies among them. */
  private void besideDate(int i) {
    Optional<String> dated = DatedName.in(page.line(i).text(), page.dates(i));
    if (dated.isPresent() && !DatedName.isMentioned(dated.get(), page.text())) {
      add(List.of(dated.get()), i, 0.5);
      return;
    }
    if (page.open(i)
        && (Signatures.isSource(page, i)
            || Signatures.isOfAgency(page, i)
            || Signatures.isAgencyWithPlace(page, i))) {
      add(List.of(PressNames.agencyIn(page.line(i).text())), i, 0.5);
      page.mark(i, Role.BYLINE);
      return;
    }
    if (!page.open(i) || page.line(i).ended() || !timelyNear(i) || !nameLine(i)) {
      return;
    }
    for (int j = i; j <= i + 2 && nameLine(j); j++) {
      add(leading(j), j, 0.6);
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

  /** Reads separate names that the text does not mention; it would mention its subject. */
  private void alone(int i) {
    Line line = page.line(i);
    if (!nameLine(i) || capitals(line.text())) {
      return;
    }
    List<String> names = leading(i);
    int words = names.getFirst().split(" ", -1).length;
    boolean person =
        (words >= 2 && words <= 4) || (Bylines.isHanName(line.text()) && i <= page.headline + 2);
    boolean below = i == page.headline + 1 && Bylines.isHanName(line.text());
    if (person && (below || !page.text().contains(lastWord(names.getFirst())))) {
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

  private List<String> leading(int i) {
    return known.computeIfAbsent(i, line -> Bylines.leading(page.line(line).text()));
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
    return startsAsName(line.text()) && NameLines.cover(line.text(), leading(i));
  }

  /** Whether the first words have two capitals, or the script has none. */
  private static boolean startsAsName(String text) {
    int space = text.indexOf(' ');
    boolean next =
        space < 0
            || space + 1 >= text.length()
            || !Character.isLowerCase(text.charAt(space + 1))
            || text.startsWith("de", space + 1)
            || text.startsWith("v", space + 1)
            || text.startsWith("and ", space + 1);
    return (!Character.isLowerCase(text.charAt(0)) && next) || PressNames.isAgency(text);
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
