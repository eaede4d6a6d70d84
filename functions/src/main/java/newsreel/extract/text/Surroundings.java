package newsreel.extract.text;

/** What stands around a line, as the clues to the headline ask for it. */
final class Surroundings {
  private static final byte UNKNOWN = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Page page;
  private final Span span;
  private final Subject subject;
  private final byte[] dates;
  private final byte[] bylines;
  private int i;

  Surroundings(Page page, Span span) {
    this.span = span;
    this.subject = Subject.of(page.lines, span);
    this.page = page;
    this.dates = new byte[page.size()];
    this.bylines = new byte[page.size()];
  }

  /** Moves to the line at {@code index}. */
  Surroundings at(int index) {
    i = index;
    return this;
  }

  double share() {
    return subject.share(page.tokens(i));
  }

  /** 1 where four words and more are shared. */
  double known() {
    return Math.min(1, subject.known(page.tokens(i)) / 4.0);
  }

  double apartBelow() {
    return flag(!page.has(i + 1) || page.line(i + 1).afterBlank());
  }

  double dateBelow(int reach) {
    return flag(any(i + 1, i + reach, this::isDate));
  }

  double dateAbove(int reach) {
    return flag(any(i - reach, i - 1, this::isDate));
  }

  double bylineBelow(int reach) {
    return flag(any(i + 1, i + reach, this::isByline));
  }

  double date() {
    return flag(isDate(i));
  }

  double byline() {
    return flag(isByline(i));
  }

  /** The share of {@code reach} lines below that are paragraphs; 1 from a third on. */
  double proseBelow(int reach) {
    return prose(i + 1, i + reach) * 3.0 / reach;
  }

  double proseAbove(int reach) {
    return prose(i - reach, i - 1) * 3.0 / reach;
  }

  /** In tens, up to five. */
  double linesAboveText() {
    return Math.min(5, Math.max(0, span.first() - i) / 10.0);
  }

  double linesIntoText() {
    return Math.min(5, Math.max(0, i - span.first()) / 10.0);
  }

  double longerBelow(Line line) {
    return flag(
        page.has(i + 1)
            && page.line(i + 1).columns() > line.columns() * 5 / 4
            && page.line(i + 1).columns() > 60);
  }

  /** A headline of few words, with the sentence below that says the rest. */
  double leadsStandfirst(Line line) {
    boolean leads =
        line.columns() < 30
            && line.words() >= 2
            && longerBelow(line) > 0
            && page.joined(i + 1)
            && !page.line(i + 1).bullet()
            && page.line(i + 1).columns() <= 300;
    return leads ? subject.share(page.tokens(i + 1)) : 0;
  }

  double colonAbove() {
    return flag(page.has(i - 1) && page.line(i - 1).text().equals(":"));
  }

  double keyPointsBelow() {
    return flag(any(i + 1, i + 2, j -> page.line(j).bullet() && page.line(j).columns() > 30));
  }

  double clipLengthAbove() {
    return flag(any(i - 2, i - 1, j -> Clock.read(page.line(j)).isPresent()));
  }

  double buttonBelow() {
    return flag(
        any(i + 1, i + 2, j -> page.line(j).columns() < 40 && Phrases.CALL.is(page.folded(j))));
  }

  double longerAbove(Line line) {
    return flag(
        page.has(i - 1)
            && page.line(i - 1).columns() > line.columns() * 5 / 4
            && page.line(i - 1).columns() > 60);
  }

  double kickerAbove() {
    return flag(page.has(i - 1) && page.line(i - 1).columns() <= 32 && !isDate(i - 1));
  }

  double kinAbove() {
    return Math.max(kin(i - 1), kin(i - 2));
  }

  /** A quarter for each line nearby that could be another story's title. */
  double titlesAbove(int reach) {
    return titles(i - reach, i - 1) / 4.0;
  }

  private int titles(int from, int to) {
    int count = 0;
    for (int j = Math.max(0, from); j <= Math.min(to, page.size() - 1); j++) {
      Line line = page.line(j);
      count +=
          line.columns() >= 32 && line.columns() <= 150 && line.words() >= 4 && !line.sentence()
              ? 1
              : 0;
    }
    return count;
  }

  double shareBelow(int reach) {
    return flag(
        any(
            i + 1,
            i + reach,
            j -> page.line(j).columns() < 30 && Phrases.SHARE.is(page.folded(j))));
  }

  double timeBelow(int reach) {
    return flag(any(i + 1, i + reach, this::isTime));
  }

  private boolean isTime(int j) {
    Line line = page.line(j);
    if (line.columns() > 70 || line.digits() == 0 || line.ended()) {
      return false;
    }
    String folded = page.folded(j);
    return Phrases.PUBLISHED.endAt(folded, 0) > 0
        || Phrases.UPDATED.endAt(folded, 0) > 0
        || ClockTime.in(line.text(), 0, line.text().length()) != null;
  }

  double sentenceBelow() {
    return flag(page.has(i + 1) && page.line(i + 1).sentence() && page.line(i + 1).columns() > 50);
  }

  double endsBreadcrumb(Line line) {
    return flag(
        any(
            i - 3,
            i - 1,
            j ->
                page.line(j).text().length() > line.text().length() + 4
                    && page.line(j).text().endsWith(line.text())));
  }

  double repeated(Line line, int times) {
    return flag(page.repeated(line) >= times);
  }

  double calls() {
    String folded = page.folded(i);
    return flag(Phrases.CALL.endAt(folded, 0) > 0 || Phrases.RELATED.endAt(folded, 0) > 0);
  }

  /** Whether a line of about the same length shares most of its words. */
  private double kin(int other) {
    if (!page.has(other) || page.line(other).columns() > 200 || page.line(other).columns() < 20) {
      return 0;
    }
    return flag(page.tokens(i).alike(page.tokens(other)) >= 0.5);
  }

  private int prose(int from, int to) {
    int count = 0;
    for (int j = Math.max(0, from); j <= Math.min(to, page.size() - 1); j++) {
      count += page.line(j).prose() ? 1 : 0;
    }
    return count;
  }

  private boolean any(int from, int to, java.util.function.IntPredicate test) {
    for (int j = Math.max(0, from); j <= Math.min(to, page.size() - 1); j++) {
      if (test.test(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDate(int j) {
    if (dates[j] == UNKNOWN) {
      Line line = page.line(j);
      dates[j] =
          line.columns() <= 140 && !line.sentence() && !Calendar.in(line).isEmpty() ? YES : NO;
    }
    return dates[j] == YES;
  }

  private boolean isByline(int j) {
    if (bylines[j] == UNKNOWN) {
      bylines[j] = Byline.isByline(page.line(j)) ? YES : NO;
    }
    return bylines[j] == YES;
  }

  private static double flag(boolean holds) {
    return holds ? 1 : 0;
  }
}
