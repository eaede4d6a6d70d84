package newsreel.extract.text;

import java.util.List;
import java.util.Locale;
import newsreel.extract.words.PressVocabulary;

/**
 * What speaks for or against a line as the headline. The weights are data, in {@code
 * headline-clues.txt} beside the vocabulary, fitted on real pages; see docs/extraction.md.
 */
enum HeadlineClue {
  /** The share of its words that the text also has. */
  SHARE,
  /** The number of its words that the text also has: 1 from four words. */
  KNOWN,
  VERY_SHORT,
  SHORT,
  /** The share of words that the text also has, for a short line. */
  SHARE_OF_SHORT,
  LONG,
  LONG_WITH_SENTENCES,
  FOUR_WORDS,
  ENDS_AS_SENTENCE,
  COLON,
  DATE_FOLLOWS,
  TIME_FOLLOWS,
  BYLINE_OR_NAME_FOLLOWS,
  CREDIT_FOLLOWS,
  /** The next line is a photo's credit, so this one is its caption. */
  CREDIT_IS_NEXT,
  /** The next line is a button, so this one is its pitch. */
  BUTTON_FOLLOWS,
  PARAGRAPHS_JUST_ABOVE,
  PARAGRAPHS_ABOVE,
  /** Lines down to the text, in tens. */
  LINES_ABOVE_TEXT,
  /** Lines into the text, in tens. */
  LINES_INTO_TEXT,
  LONGER_LINE_FOLLOWS,
  LONGER_LINE_LEADS,
  /** A line just above says nearly the same. */
  KIN_ABOVE,
  CALLS,
  /** Lines above that could be titles of other stories. */
  TITLES_ABOVE,
  KEY_POINTS_FOLLOW,
  NAMES_A_CLIP,
  IS_BYLINE,
  IS_DATE,
  IS_BUTTON,
  /** Ends a breadcrumb whose parts are lines. */
  ENDS_BREADCRUMB,
  HOME_ABOVE,
  /** Ends a breadcrumb whose parts run together. */
  ENDS_GLUED_BREADCRUMB,
  /** Only a colon connects it to the kicker above. */
  COLON_ABOVE,
  /** How much less running text is below it than below another line, in powers of ten. */
  LESS_TEXT;

  private static final double[] WEIGHTS = read();

  static double score(double[] values) {
    double score = 0;
    for (int i = 0; i < values.length; i++) {
      score += WEIGHTS[i] * values[i];
    }
    return score;
  }

  /** Returns its index among the values of a line. */
  @SuppressWarnings("EnumOrdinal") // nothing that is kept depends on it
  int index() {
    return ordinal();
  }

  private static double[] read() {
    double[] weights = new double[values().length];
    List<String> lines = PressVocabulary.lines("headline-clues.txt");
    for (String line : lines) {
      int space = line.lastIndexOf(' ');
      String name = line.substring(0, space).strip().replace(' ', '_').toUpperCase(Locale.ROOT);
      weights[valueOf(name).index()] = Double.parseDouble(line.substring(space + 1));
    }
    if (lines.size() != weights.length) {
      throw new IllegalStateException("headline-clues.txt must weigh each clue once");
    }
    return weights;
  }
}
