package newsreel.extract.text;

import java.util.List;
import java.util.Optional;
import newsreel.extract.words.ClockReading;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads when the article was published and last changed, from the dates around its headline. */
final class Dateline {
  private static final int ABOVE = 6;
  private static final int BELOW = 35;
  private static final int BEHIND = 14;

  /** The number of lines at the top of a page that may show the current day. */
  private static final int HEAD = 40;

  /** The most columns that a line of dates may have besides the dates. */
  private static final int MAX_BESIDES = 40;

  /** The words that say which of the two a date is. */
  static final int TOLD = Phrases.PUBLISHED.bit() | Phrases.UPDATED.bit();

  private final TextPage page;
  private final Draft draft;
  private int rankOfPublished;
  private int rankOfUpdated;

  private Dateline(TextPage page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  static void read(TextPage page, Draft draft) {
    Dateline dateline = new Dateline(page, draft);
    int headline = page.headline;
    int prose = 0;
    for (int i = headline + 1; i < page.size() && i <= headline + BELOW && prose <= 2; i++) {
      Line line = page.line(i);
      prose += line.prose() && page.tail(i) == null ? 1 : 0;
      dateline.line(i, 2);
    }
    for (int i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) {
      dateline.line(i, 1);
    }
    if (draft.published == null) {
      dateline.today();
    }
    if (draft.published == null && draft.updated == null) {
      dateline.behind();
    }
  }

  /** Completes a time without a date by the day in the page's head, as newspapers show it. */
  private void today() {
    WrittenDate day = dayOfHead();
    for (int i = page.headline + 1; day != null && i <= page.headline + BELOW && page.has(i); i++) {
      Line line = page.line(i);
      boolean brief = line.columns() <= MAX_BESIDES && page.dates(i).isEmpty();
      Optional<ClockReading> time = brief ? page.published(i) : Optional.empty();
      if (time.isPresent()) {
        take(day.at(time.get()), i, 0, false);
        page.mark(i, Role.DATE);
        return;
      }
    }
  }

  /** Returns the only day above the headline; absent if there are several. */
  private @Nullable WrittenDate dayOfHead() {
    WrittenDate found = null;
    for (int i = 0; i < Math.min(page.headline, HEAD); i++) {
      for (WrittenDate date : page.dates(i)) {
        boolean alone = mostlyDates(page.line(i), List.of(date)) && !labelled(date);
        if (!alone || (found != null && !found.day().equals(date.day()))) {
          return null;
        }
        found = date;
      }
    }
    return found;
  }

  /** Looks below the text. If several lines have a date, each belongs to another story. */
  private void behind() {
    int end = page.span.last();
    int stop = Math.min(page.size(), end + BEHIND + 1);
    int dated = 0;
    for (int i = end + 1; i < stop; i++) {
      dated += page.open(i) && !page.dates(i).isEmpty() ? 1 : 0;
    }
    for (int i = end + 1; i < stop && draft.published == null; i++) {
      if (dated == 1 || page.dates(i).stream().anyMatch(Dateline::labelled)) {
        line(i, 0);
      }
    }
  }

  /** Whether the line is a date or a relative time, and little else. */
  static boolean timely(TextPage page, int i) {
    if (!page.has(i)) {
      return false;
    }
    Line line = page.line(i);
    if (page.is(i, Role.DATE)) {
      return true;
    }
    if (line.columns() > 60 || line.digits() == 0 || line.sentence()) {
      return false;
    }
    return page.marks.holds(i, Phrases.AGO.bit())
        || page.marks.begins(i, TOLD)
        || (line.digits() <= 4 && line.columns() <= 16 && page.tellsTime(i));
  }

  private static boolean labelled(WrittenDate date) {
    return date.label() != DateLabel.NONE;
  }

  private void line(int i, int place) {
    Line line = page.line(i);
    if (!page.open(i) || line.digits() < 5 || line.columns() > 200) {
      return;
    }
    List<WrittenDate> dates = page.dates(i);
    boolean credit = page.tail(i) != null && dates.stream().noneMatch(Dateline::labelled);
    if (dates.isEmpty() || credit || !mostlyDates(line, dates)) {
      return;
    }
    if (place == 0 && line.columns() > 30 && dates.stream().noneMatch(Dateline::labelled)) {
      return;
    }
    boolean updatedAbove = labelAbove(i);
    for (WrittenDate date : dates) {
      WrittenDate timed = timed(date, i);
      boolean updated = date.label() == DateLabel.UPDATED || updatedAbove;
      take(timed, i, 2 * place + (labelled(timed) ? 1 : 0), updated);
    }
    page.mark(i, Role.DATE);
  }

  private static boolean mostlyDates(Line line, List<WrittenDate> dates) {
    int covered = 0;
    boolean labelled = NameLines.afterBy(line) > 0;
    for (WrittenDate date : dates) {
      covered += date.end() - date.start();
      labelled |= labelled(date);
    }
    int besides = line.text().length() - covered;
    return (besides <= MAX_BESIDES || labelled) && !(line.sentence() && besides > 30 && !labelled);
  }

  /** Adds a time of day that is on the next line. */
  private WrittenDate timed(WrittenDate date, int i) {
    if (date.isTimed() || !page.has(i + 1) || page.line(i + 1).columns() > 14) {
      return date;
    }
    String next = page.line(i + 1).text();
    Optional<ClockReading> time = page.time(i + 1);
    if (time.isEmpty() || !Character.isDigit(next.charAt(0))) {
      return date;
    }
    page.mark(i + 1, Role.DATE);
    return date.at(time.get());
  }

  /** Whether the line above a date says "Last updated". */
  private boolean labelAbove(int i) {
    return page.has(i - 1)
        && page.line(i - 1).columns() <= 24
        && page.marks.begins(i - 1, Phrases.UPDATED.bit());
  }

  private void take(WrittenDate date, int i, int rank, boolean updated) {
    Draft.When when = new Draft.When(date, page.line(i).number(), date.note() == null ? 0.9 : 0.75);
    if (updated) {
      if (draft.updated == null || rank > rankOfUpdated) {
        draft.updated = when;
        rankOfUpdated = rank;
      }
    } else if (better(draft.published, when, rank)) {
      draft.published = when;
      rankOfPublished = rank;
    }
  }

  private boolean better(Draft.@Nullable When known, Draft.When found, int rank) {
    if (known == null || rank > rankOfPublished) {
      return true;
    }
    long seconds =
        known.date().instant().getEpochSecond() - found.date().instant().getEpochSecond();
    return rank == rankOfPublished
        && !known.date().isTimed()
        && found.date().isTimed()
        && Math.abs(seconds) < 86_400;
  }
}
