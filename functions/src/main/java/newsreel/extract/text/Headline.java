package newsreel.extract.text;

import java.util.List;

/** Finds the headline: above the running text, about the same things, shaped like a title. */
final class Headline {
  /** Lines above the running text in which it is looked for. */
  private static final int ABOVE = 90;

  /** Lines into it: a cookie notice or a standfirst may begin what looks like the text. */
  private static final int INTO = 10;

  private static final int MAX_COLUMNS = 240;
  private static final double LEAST = 0.6;

  private interface Rule {
    double score(Page page, int i);
  }

  private static final List<Rule> RULES =
      List.of(
          Headline::aboutTheText,
          Headline::length,
          Headline::nearness,
          Headline::beforeByline,
          Headline::setApart,
          Headline::ending,
          Headline::repetition,
          Headline::address);

  private Headline() {}

  /** Its index, or -1 where no line is fit to be one. */
  static int find(Page page) {
    int from = page.span.empty() ? 0 : Math.max(0, page.span.first() - ABOVE);
    int to =
        page.span.empty() ? page.size() - 1 : Math.min(page.span.last(), page.span.first() + INTO);
    int best = -1;
    double bestScore = page.span.empty() ? 0 : LEAST;
    for (int i = from; i <= to; i++) {
      if (possible(page.line(i))) {
        double score = 0;
        for (Rule rule : RULES) {
          score += rule.score(page, i);
        }
        if (score > bestScore) {
          bestScore = score;
          best = i;
        }
      }
    }
    return best;
  }

  private static boolean possible(Line line) {
    return line.columns() <= MAX_COLUMNS
        && line.letters() >= 4
        && line.columns() >= 8
        && !line.bullet()
        && line.letters() * 2 > line.columns() / 2
        && !(line.prose() && line.sentenceEnds() > 1 && line.columns() > 120)
        && Credits.tail(line) == null;
  }

  private static double aboutTheText(Page page, int i) {
    double share = page.subject.share(page.line(i).text());
    return 3 * share * Math.min(1, page.subject.known() / 4.0);
  }

  private static double length(Page page, int i) {
    int columns = page.line(i).columns();
    return columns < 20
        ? -0.5
        : columns < 30 ? 0.3 : columns <= 130 ? 1 : columns <= 160 ? 0.3 : -0.7;
  }

  private static double nearness(Page page, int i) {
    return -0.02 * Math.abs(page.span.first() - i);
  }

  private static double beforeByline(Page page, int i) {
    double score = 0;
    for (int j = i + 1; j <= i + 6 && page.has(j); j++) {
      Line line = page.line(j);
      if (line.columns() < 140 && !Calendar.in(line).isEmpty()) {
        score += 0.6;
        break;
      }
    }
    for (int j = i + 1; j <= i + 4 && page.has(j); j++) {
      Line line = page.line(j);
      if (line.columns() < 100 && Byline.afterBy(line) > 0) {
        score += 0.5;
        break;
      }
    }
    return score;
  }

  private static double setApart(Page page, int i) {
    boolean below = !page.has(i + 1) || page.line(i + 1).afterBlank();
    return (page.line(i).afterBlank() ? 0.2 : 0) + (below ? 0.3 : 0);
  }

  private static double ending(Page page, int i) {
    Line line = page.line(i);
    char last = line.text().charAt(line.text().length() - 1);
    return line.ended() && !line.questionOrCall() ? -1 : last == ':' ? -1 : 0;
  }

  private static double repetition(Page page, int i) {
    int times = page.repeated(page.line(i));
    return times == 2 ? 0.4 : times == 3 ? 0.2 : times > 3 ? -0.5 : 0;
  }

  /** A headline speaks of its story and asks nothing of the reader. */
  private static double address(Page page, int i) {
    String folded = page.folded(i);
    return Phrases.CALL.endAt(folded, 0) > 0 || Phrases.RELATED.endAt(folded, 0) > 0 ? -1 : 0;
  }
}
