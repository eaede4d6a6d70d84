package newsreel.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Words as they stand, of any language, without case, accents and width. Han, kana and Hangul give
 * pairs of neighbouring characters, Thai and its neighbours the words of ICU's dictionaries.
 */
final class ExactAnalyzer extends Analyzer {
  private static final boolean CJK_AS_WORDS = false;
  private static final boolean MYANMAR_AS_WORDS = true;

  private final boolean unigrams;

  /**
   * @param unigrams whether single characters of Han, kana and Hangul are words, too: in the index,
   *     so that one alone is found
   */
  ExactAnalyzer(boolean unigrams) {
    this.unigrams = unigrams;
  }

  /** The text with a space in place of all that is no part of a word, as long as it was. */
  static String parted(String text) {
    StringBuilder parted = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isOfWord(c)) {
                parted.appendCodePoint(c);
              } else {
                parted.repeat(' ', Character.charCount(c));
              }
            });
    return parted.toString();
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return (Character.isLetterOrDigit(c) && !isApostrophe(c))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The modifier letters that look like quotes. */
  private static boolean isApostrophe(int c) {
    return c >= 0x02B9 && c <= 0x02BF;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokens = new ICUTokenizer(new DefaultICUTokenizerConfig(CJK_AS_WORDS, MYANMAR_AS_WORDS));
    TokenStream pairs = new CJKBigramFilter(tokens, 0xff, unigrams);
    return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new ICUFoldingFilter(pairs)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream text) {
    return new ASCIIFoldingFilter(new ICUFoldingFilter(text));
  }
}
