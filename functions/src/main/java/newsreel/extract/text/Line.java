package newsreel.extract.text;

import newsreel.extract.words.Scripts;

/**
 * A line of a page that is not blank, and what can be seen of it at a glance.
 *
 * @param number in the page, from 1
 * @param text stripped, its spaces folded, its bullet removed
 * @param afterBlank whether a blank line, or the start of the page, stands above it
 * @param bullet whether it began with a list mark
 * @param columns its width on screen, wide characters counting two
 * @param words parted by spaces; each character of an unspaced script counts half a word
 * @param sentenceEnds marks that end a sentence, anywhere in it
 * @param creditMark index of the last mark that may lead a credit: a colon, ©, the end of "by" or
 *     "courtesy"; -1 where there is none
 * @param ended whether its end is a sentence's end
 * @param slash whether it has one
 * @param angle whether it has a mark that parts a breadcrumb, &gt; or » or ›
 * @param spoken words as a reader counts them; where spaces do not part them, as in {@code words}
 * @param start where it begins among the page's folded characters
 * @param firstToken index of the first of its tokens among the page's
 * @param endOfTokens index behind the last of them
 */
record Line(
    int number,
    String text,
    boolean afterBlank,
    boolean bullet,
    int columns,
    int words,
    int letters,
    int digits,
    int sentenceEnds,
    int creditMark,
    boolean ended,
    boolean slash,
    boolean angle,
    int spoken,
    int start,
    int firstToken,
    int endOfTokens) {

  /** A part of a line, measured again. */
  static Line of(String text) {
    return Lines.measure(text);
  }

  /** Returns how many words carry its subject. */
  int tokens() {
    return endOfTokens - firstToken;
  }

  /** Whether the line looks like a paragraph: long and made of sentences. */
  boolean prose() {
    return (columns >= 90 && (ended || sentenceEnds > 0)) || columns >= 220;
  }

  /** Whether the line is a whole sentence, however short. */
  boolean sentence() {
    return ended && words >= 4;
  }

  boolean questionOrCall() {
    int last = text.length() - 1;
    while (last > 0 && Scripts.closes(text.charAt(last))) {
      last--;
    }
    char c = text.charAt(last);
    return c == '?' || c == '!' || c == '？' || c == '！';
  }
}
