package newsreel.extract.text;

import static newsreel.extract.text.Traits.BYLINE;
import static newsreel.extract.text.Traits.CLIP_LENGTH;
import static newsreel.extract.text.Traits.CREDIT;
import static newsreel.extract.text.Traits.CREDIT_ALONE;
import static newsreel.extract.text.Traits.DATE;
import static newsreel.extract.text.Traits.HOME;
import static newsreel.extract.text.Traits.NAME;
import static newsreel.extract.text.Traits.TIME;

import newsreel.extract.words.Phrases;

/** Weighs a line by itself and by its surroundings. */
final class Surroundings {
  private static final int ASKING = Phrases.CALL.bit() | Phrases.RELATED.bit();
  private static final int MAX_KIN = 200;

  /** The most columns of a title made of several sentences. */
  private static final int LONGEST_TITLE = 160;

  private static final int MIN_KIN = 20;

  private final TextPage page;
  private final Traits traits;
  private final Span span;
  private final Subject subject;

  /** How many of the lines before each line are paragraphs, and how many are titles. */
  private final int[] paragraphs;

  private final int[] titles;
  private final double[] values = new double[HeadlineClue.values().length];
  private final double lessText;

  /**
   * @param most the most running text in any span of the page
   */
  Surroundings(TextPage page, Traits traits, Span span, int most) {
    this.page = page;
    this.traits = traits;
    this.span = span;
    this.subject = Subject.of(page, span);
    this.paragraphs = new int[page.size() + 1];
    this.titles = new int[page.size() + 1];
    for (int i = 0; i < page.size(); i++) {
      Line line = page.line(i);
      boolean whole = line.ended() || line.columns() > LONGEST_TITLE;
      boolean paragraph = line.prose() && whole && !asks(i) && page.tail(i) == null;
      paragraphs[i + 1] = paragraphs[i] + (paragraph ? 1 : 0);
      titles[i + 1] = titles[i] + (titleLike(line) && !asks(i) ? 1 : 0);
    }
    this.lessText = Math.log10((double) Math.max(1, span.sum()) / Math.max(1, most));
  }

  private boolean asks(int i) {
    return page.marks.holds(i, Phrases.SIGNUP.bit());
  }

  double score(int i) {
    return HeadlineClue.score(clues(i));
  }

  /** Returns a value for each clue, mostly 0 to 1. The next line reuses the array. */
  double[] clues(int i) {
    Line line = page.line(i);
    itself(i, line);
    below(i, line);
    above(i, line);
    set(HeadlineClue.LESS_TEXT, lessText);
    return values;
  }

  private void itself(int i, Line line) {
    int kicker = Kicker.tied(page, i);
    Line first = kicker < 0 ? null : page.line(kicker);
    int columns = line.columns() + (first == null ? 0 : first.columns() + 2);
    int words = line.words() + (first == null ? 0 : first.words());
    int all = line.tokens() + (first == null ? 0 : first.tokens());
    int known = subject.known(line) + (first == null ? 0 : subject.known(first));
    double share = all == 0 ? 0 : (double) known / all;
    set(HeadlineClue.COLON_ABOVE, first != null);
    set(HeadlineClue.SHARE, share);
    set(HeadlineClue.KNOWN, Math.min(1, known / 4.0));
    set(HeadlineClue.VERY_SHORT, columns < 18);
    set(HeadlineClue.SHORT, columns < 30);
    set(HeadlineClue.SHARE_OF_SHORT, columns < 30 ? share : 0);
    set(HeadlineClue.LONG, columns > 110);
    boolean signed = page.joined(i + 1) && traits.is(i + 1, BYLINE);
    set(HeadlineClue.LONG_WITH_SENTENCES, columns > 120 && line.sentenceEnds() > 1 && !signed);
    set(HeadlineClue.FOUR_WORDS, words >= 4);
    set(HeadlineClue.ENDS_AS_SENTENCE, line.ended() && !line.questionOrCall());
    set(HeadlineClue.COLON, line.creditMark() >= 0 && line.text().indexOf(": ") > 0);
    set(HeadlineClue.CALLS, page.marks.begins(i, ASKING));
    set(HeadlineClue.IS_BYLINE, traits.is(i, BYLINE));
    set(HeadlineClue.IS_DATE, traits.is(i, DATE));
    set(HeadlineClue.IS_BUTTON, page.marks.is(i, Notices.BUTTONS));
    set(HeadlineClue.ENDS_GLUED_BREADCRUMB, Kicker.glued(page, i) > 0);
  }

  private void below(int i, Line line) {
    set(HeadlineClue.DATE_FOLLOWS, traits.any(i + 1, i + 4, DATE));
    set(HeadlineClue.TIME_FOLLOWS, traits.any(i + 1, i + 5, TIME));
    set(
        HeadlineClue.BYLINE_OR_NAME_FOLLOWS,
        traits.any(i + 1, i + 2, BYLINE) || traits.any(i + 1, i + 3, NAME));
    set(HeadlineClue.CREDIT_FOLLOWS, traits.any(i + 1, i + 4, CREDIT));
    set(HeadlineClue.CREDIT_IS_NEXT, traits.any(i + 1, i + 1, CREDIT_ALONE));
    set(HeadlineClue.BUTTON_FOLLOWS, page.has(i + 1) && page.marks.is(i + 1, Phrases.CALL.bit()));
    set(HeadlineClue.LINES_ABOVE_TEXT, Math.clamp((span.first() - i) / 10.0, 0, 5));
    set(HeadlineClue.LONGER_LINE_FOLLOWS, longer(i + 1, line) && !endsWith(i + 1, line));
    set(HeadlineClue.KEY_POINTS_FOLLOW, keyPoint(i + 1) || keyPoint(i + 2));
  }

  private void above(int i, Line line) {
    set(HeadlineClue.PARAGRAPHS_JUST_ABOVE, count(paragraphs, i, 6) / 2.0);
    set(HeadlineClue.PARAGRAPHS_ABOVE, count(paragraphs, i, 30) / 10.0);
    set(HeadlineClue.LINES_INTO_TEXT, Math.clamp((i - span.first()) / 10.0, 0, 5));
    set(HeadlineClue.LONGER_LINE_LEADS, longer(i - 1, line));
    int kin = kin(line, i - 1) ? i - 1 : kin(line, i - 2) ? i - 2 : -1;
    set(HeadlineClue.KIN_ABOVE, kin >= 0);
    int others = count(titles, i, 8) - (kin >= 0 && titles[kin + 1] > titles[kin] ? 1 : 0);
    set(HeadlineClue.TITLES_ABOVE, others / 4.0);
    set(HeadlineClue.NAMES_A_CLIP, traits.any(i - 2, i - 1, CLIP_LENGTH));
    set(HeadlineClue.ENDS_BREADCRUMB, endsBreadcrumb(i));
    set(HeadlineClue.HOME_ABOVE, traits.any(i - 4, i - 1, HOME));
  }

  private boolean longer(int other, Line line) {
    return page.has(other)
        && page.line(other).columns() > line.columns() * 5 / 4
        && page.line(other).columns() > 60;
  }

  /** Whether the other line is this one with a kicker before it. */
  private boolean endsWith(int other, Line line) {
    return page.line(other).text().endsWith(line.text());
  }

  private boolean keyPoint(int i) {
    return page.has(i) && page.line(i).bullet() && page.line(i).columns() > 30;
  }

  private static int count(int[] before, int i, int reach) {
    return before[i] - before[Math.max(0, i - reach)];
  }

  /** Walks from a line like "Home" down through short lines without blank lines. */
  private boolean endsBreadcrumb(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 5); j--) {
      Line line = page.line(j);
      if (page.marks.is(j, Phrases.HOME.bit())) {
        return true;
      }
      if (line.columns() > 30 || line.afterBlank()) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line of about the same length shares most of its words. */
  private boolean kin(Line line, int other) {
    return page.has(other)
        && page.line(other).columns() <= MAX_KIN
        && page.line(other).columns() >= MIN_KIN
        && line.tokens() > 0
        && page.sharesMost(line, page.line(other));
  }

  /** Whether the line could be the title of a story. */
  private static boolean titleLike(Line line) {
    return line.columns() >= 32 && line.columns() <= 150 && line.words() >= 4 && !line.sentence();
  }

  private void set(HeadlineClue clue, boolean holds) {
    values[clue.index()] = holds ? 1 : 0;
  }

  private void set(HeadlineClue clue, double value) {
    values[clue.index()] = value;
  }
}
