package newsreel.extract.html.source;

import java.util.HashMap;
import java.util.Map;
import newsreel.extract.words.PressVocabulary;

/** What the words in class names mean; they are listed in {@code class-names.txt}. */
final class ClassVocabulary {
  private static final int KEY = 1 << 20;
  private static final int POINTS = 1 << 21;
  private static final int READ = 1 << 22;
  private static final int MORE = 1 << 23;

  /** Words that mean something only together. */
  static final int PAIRS = KEY | POINTS | READ | MORE;

  private static final int MAX_WORD = 24;

  /** The lengths of the words that start with each pair of letters, as bits. */
  private static final int[] LENGTHS = new int[1024];

  private static final Map<String, Integer> WORDS = new HashMap<>();

  private static void words(String section, int part) {
    for (String word : PressVocabulary.list(section)) {
      WORDS.merge(word, part, (a, b) -> a | b);
    }
  }

  static {
    words("class caption", ClassWords.CAPTION);
    words("class credit", ClassWords.CREDIT);
    words("class author", ClassWords.AUTHOR);
    words("class aside", ClassWords.ASIDE);
    words("class consent", ClassWords.CONSENT);
    words("class layout", ClassWords.LAYOUT);
    words("class date", ClassWords.DATE);
    words("class key points", ClassWords.KEY_POINTS);
    words("class related", ClassWords.RELATED);
    words("class comments", ClassWords.COMMENTS);
    words("class breadcrumb", ClassWords.BREADCRUMB);
    words("class kicker", ClassWords.KICKER);
    words("class role", ClassWords.ROLE);
    words("class figure", ClassWords.FIGURE);
    words("class key", KEY);
    words("class points", POINTS);
    words("class read", READ);
    words("class more", MORE);
    WORDS.keySet().forEach(w -> LENGTHS[beginning(w, 0)] |= 1 << w.length());
  }

  private ClassVocabulary() {}

  /** Returns what the lower-case word from {@code start} to {@code end} means, as bits. */
  static int parts(String lower, int start, int end) {
    int length = end - start;
    int parts = 0;
    if (length <= MAX_WORD && (LENGTHS[beginning(lower, start)] & (1 << length)) != 0) {
      parts = WORDS.getOrDefault(lower.substring(start, end), 0);
    }
    return length < 8 ? parts : parts | runTogether(lower, start, end);
  }

  private static int beginning(String word, int start) {
    return (word.charAt(start) & 31) << 5 | (word.charAt(start + 1) & 31);
  }

  /** Reads names without separators: {@code imagecaption}, {@code articlebyline}. */
  private static int runTogether(String lower, int start, int end) {
    if (endsWith(lower, end, "caption")) {
      return ClassWords.CAPTION;
    }
    if (endsWith(lower, end, "credit")
        || endsWith(lower, end, "credits")
        || endsWith(lower, end, "copyright")) {
      return ClassWords.CREDIT;
    }
    if (endsWith(lower, end, "author")
        || endsWith(lower, end, "authors")
        || endsWith(lower, end, "byline")) {
      return ClassWords.AUTHOR;
    }
    return lower.startsWith("related", start) || lower.startsWith("recommend", start)
        ? ClassWords.ASIDE | ClassWords.RELATED
        : 0;
  }

  private static boolean endsWith(String text, int end, String suffix) {
    return text.startsWith(suffix, end - suffix.length());
  }

  static int paired(int pairs) {
    int parts = (pairs & KEY) != 0 && (pairs & POINTS) != 0 ? ClassWords.KEY_POINTS : 0;
    return (pairs & READ) != 0 && (pairs & MORE) != 0 ? parts | ClassWords.RELATED : parts;
  }
}
