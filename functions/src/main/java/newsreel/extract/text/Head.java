package newsreel.extract.text;

import java.util.List;

/** Reads what stands around the headline: topic, authors, dates, standfirst. */
final class Head {
  private static final int ABOVE = 5;
  private static final int BELOW = 30;

  private final Page page;
  private final Draft draft;
  private final int headline;

  private Head(Page page, Draft draft, int headline) {
    this.page = page;
    this.draft = draft;
    this.headline = headline;
  }

  /** Gives the index of the last line of the head: the text begins behind it. */
  static int read(Page page, Draft draft, int headline) {
    Head head = new Head(page, draft, headline);
    page.mark(headline, Role.HEADLINE);
    head.draft.headline =
        new Draft.Text(page.line(headline).text(), page.line(headline).number(), 0.8);
    int end = head.datesAndAuthors();
    head.standfirst(end);
    head.topic();
    return end;
  }

  private int datesAndAuthors() {
    int end = headline;
    int prose = 0;
    for (int i = Math.max(0, headline - ABOVE); i < page.size() && i <= headline + BELOW; i++) {
      Line line = page.line(i);
      boolean below = i > headline;
      if (below && line.prose()) {
        prose++;
      }
      if (prose > 2) {
        break;
      }
      if (page.open(i) && line.columns() <= 200 && !(line.prose() && line.sentenceEnds() > 1)) {
        boolean dated = dates(i);
        boolean signed = i != headline && authors(i);
        if (dated || signed) {
          end = Math.max(end, i);
        }
      }
    }
    return end;
  }

  private boolean dates(int i) {
    Line line = page.line(i);
    List<PageDate> dates = Calendar.in(line);
    if (dates.isEmpty() || (line.sentence() && line.words() > 12)) {
      return false;
    }
    for (PageDate date : dates) {
      take(timed(date, i), line.number(), labelAbove(i));
    }
    String before = line.text().substring(0, dates.getFirst().start());
    bylineBefore(before, line.number());
    page.mark(i, Role.DATE);
    return true;
  }

  /** The time of day may be the next line alone. */
  private PageDate timed(PageDate date, int i) {
    if (date.timed() || !page.has(i + 1) || page.line(i + 1).columns() > 14) {
      return date;
    }
    String next = page.line(i + 1).text();
    ClockTime time = ClockTime.in(next, 0, next.length());
    if (time == null) {
      return date;
    }
    page.mark(i + 1, Role.DATE);
    return new PageDate(
        date.instant().plusSeconds(time.time().toSecondOfDay()),
        date.updated(),
        true,
        "the page names no time zone; UTC is assumed",
        date.start(),
        date.end());
  }

  /** "Last updated" may stand on the line above its date. */
  private boolean labelAbove(int i) {
    if (!page.has(i - 1) || page.line(i - 1).columns() > 24) {
      return false;
    }
    String above = page.folded(i - 1);
    return Phrases.UPDATED.endAt(above, 0) > 0;
  }

  private void take(PageDate date, int line, boolean labelledUpdated) {
    Draft.When when = new Draft.When(date, line, date.note() == null ? 0.9 : 0.75);
    if (date.updated() || labelledUpdated) {
      draft.updated = draft.updated == null ? when : draft.updated;
    } else if (draft.published == null) {
      draft.published = when;
    } else if (!draft.published.date().timed()
        && date.timed()
        && sameDay(draft.published.date(), date)) {
      draft.published = when;
    }
  }

  private static boolean sameDay(PageDate a, PageDate b) {
    return Math.abs(a.instant().getEpochSecond() - b.instant().getEpochSecond()) < 86_400;
  }

  private void bylineBefore(String before, int line) {
    String text = stripSeparators(before);
    if (text.isEmpty() || text.length() > 120) {
      return;
    }
    Line part = Line.of(text);
    int by = Byline.afterBy(part);
    String folded = Vocabulary.fold(text);
    if (by > 0) {
      add(Byline.names(text.substring(by), true), line, 0.85);
    } else {
      int inside =
          folded.lastIndexOf(" von ") >= 0
              ? folded.lastIndexOf(" von ") + 5
              : folded.lastIndexOf(" by ") >= 0 ? folded.lastIndexOf(" by ") + 4 : -1;
      if (inside > 0) {
        add(Byline.names(text.substring(inside), true), line, 0.7);
      } else if (Phrases.PUBLISHED.find(folded, 0) < 0 && Phrases.UPDATED.find(folded, 0) < 0) {
        add(Byline.names(text, false), line, 0.5);
      }
    }
  }

  private static String stripSeparators(String text) {
    int to = text.length();
    while (to > 0 && " -–—|·•,:(".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(0, to).strip();
  }

  private boolean authors(int i) {
    Line line = page.line(i);
    if (!page.open(i) || line.columns() > 160) {
      return false;
    }
    int by = Byline.afterBy(line);
    if (by >= 0 && by >= line.text().length()) {
      return namesBelow(i);
    }
    if (by > 0 && !line.sentence()) {
      List<String> names = Byline.names(line.text().substring(by), true);
      if (!names.isEmpty()) {
        add(names, line.number(), 0.9);
        page.mark(i, Role.BYLINE);
        return true;
      }
    }
    return i > headline && loneNames(i);
  }

  /** "By", and each name on its own line. */
  private boolean namesBelow(int i) {
    boolean any = false;
    for (int j = i + 1; j <= i + 6 && page.open(j) && page.line(j).columns() <= 60; j++) {
      List<String> names = Byline.names(page.line(j).text(), !any);
      if (names.isEmpty()) {
        break;
      }
      add(names, page.line(j).number(), 0.85);
      page.mark(j, Role.BYLINE);
      any = true;
    }
    if (any) {
      page.mark(i, Role.BYLINE);
    }
    return any;
  }

  /** A line of names beside a date. */
  private boolean loneNames(int i) {
    Line line = page.line(i);
    if (line.ended()
        || line.digits() > 1
        || line.columns() > 90
        || line.bullet()
        || page.repeated(line) > 2
        || !besideDate(i)) {
      return false;
    }
    List<String> names = Byline.names(line.text(), false);
    if (names.isEmpty() || !whole(line.text(), names)) {
      return false;
    }
    add(names, line.number(), 0.6);
    page.mark(i, Role.BYLINE);
    return true;
  }

  /** Names are most of the line: a headline begins with one too. */
  private static boolean whole(String text, List<String> names) {
    int letters = names.stream().mapToInt(String::length).sum();
    return letters * 10 >= text.length() * 4 && names.getFirst().split(" ", -1).length <= 4;
  }

  private boolean besideDate(int i) {
    for (int j = i - 3; j <= i + 3; j++) {
      if (j != i
          && page.has(j)
          && j != headline
          && (page.is(j, Role.DATE)
              || (page.open(j)
                  && page.line(j).columns() < 80
                  && !Calendar.in(page.line(j)).isEmpty()))) {
        return true;
      }
    }
    return false;
  }

  private void add(List<String> names, int line, double confidence) {
    for (String name : names) {
      boolean known = draft.authors.stream().anyMatch(a -> a.text().equalsIgnoreCase(name));
      if (!known && draft.authors.size() < 12) {
        draft.authors.add(new Draft.Text(name, line, confidence));
      }
    }
  }

  /** The sentences between the headline and the byline or date below it. */
  private void standfirst(int end) {
    for (int i = headline + 1; i < end; i++) {
      Line line = page.line(i);
      if (page.open(i)
          && !line.bullet()
          && line.words() >= 5
          && (line.prose() || line.columns() >= 50)
          && Credits.tail(line) == null
          && draft.description == null) {
        draft.description = new Draft.Text(line.text(), line.number(), 0.7);
        page.mark(i, Role.DESCRIPTION);
      }
    }
  }

  /** The nearest short line above the headline that is not asking for anything. */
  private void topic() {
    for (int i = headline - 1; i >= 0 && i >= headline - 8; i--) {
      Line line = page.line(i);
      if (!page.open(i)) {
        continue;
      }
      if (Credits.tail(line) != null) {
        continue;
      }
      String name = lastOfBreadcrumb(line.text());
      if (name.length() >= 2
          && name.length() <= 60
          && name.split(" ", -1).length <= 5
          && !line.ended()
          && line.digits() == 0
          && !menu(i)) {
        draft.topic = new Draft.Text(name, line.number(), 0.6);
        page.mark(i, Role.TOPIC);
      }
      return;
    }
  }

  private static String lastOfBreadcrumb(String text) {
    String name = text;
    for (String mark : List.of(" > ", " / ", " » ", " › ", " | ")) {
      int at = name.lastIndexOf(mark);
      name = at >= 0 ? name.substring(at + mark.length()) : name;
    }
    return name.strip();
  }

  /** Whether the line ends a run of short lines, as menus are, rather than a breadcrumb. */
  private boolean menu(int i) {
    int run = 0;
    for (int j = i - 1; j >= 0 && page.line(j).columns() < 40 && page.joined(j + 1); j--) {
      run++;
    }
    return run > 3 && page.subject.share(page.line(i).text()) < 1;
  }
}
