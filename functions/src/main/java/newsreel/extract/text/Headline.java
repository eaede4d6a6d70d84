package newsreel.extract.text;

import java.util.List;
import newsreel.extract.words.Phrases;

/**
 * The headline and the running text below it.
 *
 * @param index the index of its line, or -1 if no line qualifies
 */
record Headline(int index, Span span) {
  /** The number of lines above the running text that are searched. */
  private static final int ABOVE = 90;

  /**
   * The number of lines inside it that are searched: what looks like the text may begin with a
   * cookie notice or a standfirst.
   */
  private static final int INTO = 25;

  /** The number of lines that are searched in a page without running text. */
  private static final int WITHOUT_TEXT = 200;

  private static final int MAX_COLUMNS = 240;

  /** Finds the line for which most clues speak, above each run that may be the article's text. */
  static Headline find(TextPage page) {
    List<Span> spans = Span.candidates(page.lines);
    int most = 0;
    for (Span span : spans) {
      most = Math.max(most, span.sum());
    }
    Traits traits = new Traits(page);
    Headline best = new Headline(-1, spans.getFirst());
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Span span : spans) {
      Surroundings surroundings = new Surroundings(page, traits, span, most);
      int from = span.empty() ? 0 : Math.max(0, span.first() - ABOVE);
      int to = span.empty() ? WITHOUT_TEXT - 1 : Math.min(span.last(), span.first() + INTO);
      for (int i = from; i <= Math.min(to, page.size() - 1); i++) {
        if (possible(page, i)) {
          double score = surroundings.score(i);
          // captions look like headlines until their credit is seen, which takes longer to see
          if (score > bestScore && page.tail(i) == null) {
            bestScore = score;
            best = new Headline(i, span);
          }
        }
      }
    }
    return best.index < 0
        ? best
        : new Headline(belowDate(page, traits, aboveSentence(page, best.index)), best.span);
  }

  static boolean possible(TextPage page, int i) {
    Line line = page.line(i);
    return line.columns() <= MAX_COLUMNS
        && line.columns() >= 8
        && line.letters() >= 4
        && line.letters() * 4 > line.columns()
        && !line.bullet()
        && !(line.angle() && breadcrumb(line.text()))
        && (!Kicker.gluedMenu(line.text()) || Kicker.glued(page, i) > 0);
  }

  private static boolean breadcrumb(String text) {
    return text.contains(" » ") || text.contains(" › ") || text.contains(" > ");
  }

  /**
   * Accepts a few words in sentence case between the date and a longer line as the headline; a
   * section's name has capitals or one word.
   */
  private static int belowDate(TextPage page, Traits traits, int i) {
    if (!page.joined(i) || !page.joined(i - 1) || !traits.is(i - 2, Traits.DATE)) {
      return i;
    }
    String above = page.line(i - 1).text();
    String last = above.substring(above.lastIndexOf(' ') + 1);
    boolean headline =
        possible(page, i - 1)
            && page.line(i - 1).words() >= 2
            && page.line(i - 1).columns() * 3 < page.line(i).columns() * 2
            && Character.isLowerCase(last.charAt(0))
            && !page.line(i - 1).ended()
            && !traits.is(i - 1, Traits.BYLINE)
            && !traits.is(i - 1, Traits.TIME)
            && !page.marks.is(i - 1, Notices.BUTTONS);
    return headline ? i - 1 : i;
  }

  /**
   * Returns the line above a sentence that scores higher, since that is the standfirst of a short
   * headline.
   */
  static int aboveSentence(TextPage page, int i) {
    Line line = page.line(i);
    if (!line.ended() || line.questionOrCall() || line.columns() < 60 || !page.joined(i)) {
      return i;
    }
    Line above = page.line(i - 1);
    boolean headline =
        possible(page, i - 1)
            && above.words() >= 2
            && !above.ended()
            && above.columns() * 4 < line.columns() * 3
            && !page.marks.is(i - 1, Phrases.CALL.bit())
            && !page.marks.is(i - 1, Phrases.NAVIGATION.bit());
    return headline ? i - 1 : i;
  }
}
