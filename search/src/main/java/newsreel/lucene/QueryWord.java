package newsreel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word that is searched for.
 *
 * @param exact without case and accents
 * @param typed as it was typed
 */
record QueryWord(String exact, String typed) {
  /** Characters from which on a word may be misspelled. */
  private static final int MIN_MISSPELLED = 5;

  /** Characters; shorter, nearly every item would have it, and it is a whole word. */
  private static final int MIN_PREFIX = 3;

  /** Likewise in a text, which has many words. */
  private static final int MIN_PREFIX_IN_TEXT = 4;

  private static final Analyzer ANALYZER = new ExactAnalyzer(false);

  /** Takes a text apart. */
  static List<QueryWord> of(String text) {
    List<QueryWord> words = new ArrayList<>();
    for (Token token : tokens(ANALYZER, ExactAnalyzer.parted(text))) {
      words.add(new QueryWord(token.text(), text.substring(token.start(), token.end())));
    }
    return words;
  }

  boolean mayBeMisspelled() {
    return length() >= MIN_MISSPELLED && Character.isLetter(exact.codePointAt(0));
  }

  boolean mayBeginAWord() {
    return length() >= MIN_PREFIX;
  }

  boolean mayBeginAWordOfAText() {
    return length() >= MIN_PREFIX_IN_TEXT;
  }

  /** Whether it is a letter that another word lost, as in {@code l'été}. */
  boolean isLoneLetter() {
    return exact.length() == 1 && exact.charAt(0) >= 'a' && exact.charAt(0) <= 'z';
  }

  private int length() {
    return exact.codePointCount(0, exact.length());
  }

  /** In a language; none for a stop word. */
  List<String> stems(String language) {
    return tokens(Languages.analyzer(language), typed).stream().map(Token::text).toList();
  }

  /** A part of a text, in UTF-16 units. */
  record Token(String text, int start, int end) {}

  static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
