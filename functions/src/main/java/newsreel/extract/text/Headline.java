package newsreel.extract.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline, and the running text that it stands over.
 *
 * @param index of its line, or -1 where no line is fit to be one
 */
record Headline(int index, Span span) {
  /** Lines above the running text in which it is looked for. */
  private static final int ABOVE = 90;

  /** Lines into it: a cookie notice or a standfirst may begin what looks like the text. */
  private static final int INTO = 25;

  /** Lines of a page without running text in which it is looked for. */
  private static final int WITHOUT_TEXT = 200;

  private static final int MAX_COLUMNS = 240;

  /** What a run of text of a tenth the length lacks in score. */
  private static final double PER_TENTH = 3;

  private record Candidate(int index, double score) {}

  /** The line that the most clues speak for, over each run that may be the article's text. */
  static Headline find(Page page) {
    Headline best = new Headline(-1, Span.of(page.lines));
    double bestScore = Double.NEGATIVE_INFINITY;
    int most = 0;
    for (Span span : Span.candidates(page.lines)) {
      most = Math.max(most, span.sum());
      Candidate candidate = over(page, span);
      if (candidate != null) {
        double score =
            candidate.score + (most == 0 ? 0 : PER_TENTH * Math.log10((double) span.sum() / most));
        if (score > bestScore) {
          bestScore = score;
          best = new Headline(candidate.index, span);
        }
      }
    }
    return best;
  }

  private static @Nullable Candidate over(Page page, Span span) {
    int from = span.empty() ? 0 : Math.max(0, span.first() - ABOVE);
    int to =
        span.empty()
            ? Math.min(page.size(), WITHOUT_TEXT) - 1
            : Math.min(span.last(), span.first() + INTO);
    Surroundings surroundings = new Surroundings(page, span);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      if (possible(page, i)) {
        candidates.add(new Candidate(i, score(surroundings.at(i), page.line(i))));
      }
    }
    Candidate best = bestWithoutCredit(page, candidates);
    return best == null ? null : new Candidate(aboveSentence(page, best.index), best.score);
  }

  /** Captions look like headlines until their credit is seen; that is looked for last. */
  private static @Nullable Candidate bestWithoutCredit(Page page, List<Candidate> candidates) {
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    for (Candidate candidate : candidates) {
      if (page.tail(candidate.index) == null) {
        return candidate;
      }
    }
    return null;
  }

  static double score(Surroundings at, Line line) {
    double score = 0;
    for (HeadlineClue clue : HeadlineClue.ALL) {
      score += clue.weight() * clue.test().value(at, line);
    }
    return score;
  }

  static boolean possible(Page page, int i) {
    Line line = page.line(i);
    return line.columns() <= MAX_COLUMNS
        && line.columns() >= 8
        && line.letters() >= 4
        && line.letters() * 4 > line.columns()
        && !line.bullet()
        && !(line.columns() > 120 && line.sentenceEnds() > 1)
        && !breadcrumb(line.text());
  }

  private static boolean breadcrumb(String text) {
    return text.contains(" » ") || text.contains(" › ") || text.contains(" > ") || gluedMenu(text);
  }

  /** "HomeSportTennis": the first word of a menu with the next one glued to it. */
  private static boolean gluedMenu(String text) {
    int at = 1;
    while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    return at > 2
        && at < text.length()
        && Character.isUpperCase(text.charAt(at))
        && Phrases.NAVIGATION.is(Vocabulary.fold(text.substring(0, at)));
  }

  /** A sentence that outdoes the line above is the standfirst of a short headline. */
  private static int aboveSentence(Page page, int i) {
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
            && !Phrases.CALL.is(page.folded(i - 1))
            && !Phrases.NAVIGATION.is(page.folded(i - 1));
    return headline ? i - 1 : i;
  }
}
