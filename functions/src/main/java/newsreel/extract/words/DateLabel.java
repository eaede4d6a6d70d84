package newsreel.extract.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page says that a date means. */
public enum DateLabel {
  NONE,
  PUBLISHED,
  UPDATED;

  /** The most words of a label that are examined. */
  private static final int MAX_WORDS = 4;

  /** The number of tokens before a date that are searched for its label. */
  private static final int MAX_BACK = 10;

  private static final Map<String, DateLabel> LABELS = new HashMap<>();

  static {
    put("published", PUBLISHED);
    put("updated", UPDATED);
  }

  /** Returns the label in a text; the last one if it has several. */
  public static DateLabel in(String text) {
    DateTokens tokens = DateTokens.of(text);
    return before(tokens, 0, tokens.size());
  }

  /** Returns the label that ends directly before {@code to}. */
  static DateLabel endingAt(DateTokens tokens, int from, int to) {
    Phrase phrase = endingPhrase(tokens, from, to);
    return phrase == null ? NONE : phrase.label;
  }

  /** Returns the last label among the tokens. In "last update date" the first word counts. */
  static DateLabel before(DateTokens tokens, int from, int to) {
    for (int end = to; end > Math.max(from, to - MAX_BACK) && !tokens.is(end, '['); end--) {
      Phrase phrase = endingPhrase(tokens, from, end);
      if (phrase != null) {
        Phrase before = endingPhrase(tokens, from, phrase.start);
        return before != null && phrase.label == PUBLISHED ? before.label : phrase.label;
      }
    }
    return NONE;
  }

  private record Phrase(DateLabel label, int start) {}

  /** Returns the longest label that ends there. */
  private static @Nullable Phrase endingPhrase(DateTokens tokens, int from, int end) {
    Phrase longest = null;
    String phrase = "";
    for (int i = end - 1; i >= Math.max(from, end - MAX_WORDS) && tokens.isWord(i); i--) {
      phrase = joined(tokens.folded(i), phrase);
      DateLabel label = LABELS.get(phrase);
      longest = label == null ? longest : new Phrase(label, i);
    }
    return longest;
  }

  private static void put(String section, DateLabel label) {
    for (String line : PressVocabulary.list(section)) {
      DateTokens tokens = DateTokens.of(line);
      String phrase = "";
      for (int i = tokens.size() - 1; i >= 0; i--) {
        phrase = joined(tokens.folded(i), phrase);
      }
      LABELS.put(phrase, label);
    }
  }

  private static String joined(String word, String phrase) {
    if (phrase.isEmpty()) {
      return word;
    }
    return DateTokens.isIdeograph(word.charAt(0)) ? word + phrase : word + " " + phrase;
  }
}
